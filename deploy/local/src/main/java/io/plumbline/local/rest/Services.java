package io.plumbline.local.rest;

/** The REST interfaces of the three services. */
public record Services(Api target, Api alignment, Api review) {}
