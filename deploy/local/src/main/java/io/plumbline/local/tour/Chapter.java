package io.plumbline.local.tour;

/** One step of the method, told and checked. */
interface Chapter {
    String title();

    void tell(Story story);
}
