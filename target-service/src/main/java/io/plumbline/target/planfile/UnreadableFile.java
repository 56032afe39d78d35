package io.plumbline.target.planfile;

/** The file is not of its format from some place on, or is larger than allowed: nothing behind that place was looked at. */
public class UnreadableFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String place;

    public UnreadableFile(String place, String detail) {
        super(detail);
        this.place = place;
    }

    public String place() {
        return place;
    }
}
