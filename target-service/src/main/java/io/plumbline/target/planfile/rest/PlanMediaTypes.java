package io.plumbline.target.planfile.rest;

import io.plumbline.target.planfile.FileFormat;
import jakarta.ws.rs.core.MediaType;

/** The media types of plan files. */
final class PlanMediaTypes {

    static final String YAML = "application/yaml";
    static final String CSV = "text/csv";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private PlanMediaTypes() {}

    static MediaType type(FileFormat format) {
        return MediaType.valueOf(
                switch (format) {
                    case JSON -> MediaType.APPLICATION_JSON;
                    case YAML -> YAML;
                    case CSV -> CSV;
                    case XLSX -> XLSX;
                });
    }

    /** @param type one of those that the resources name */
    static FileFormat format(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case MediaType.APPLICATION_JSON -> FileFormat.JSON;
            case YAML -> FileFormat.YAML;
            case CSV -> FileFormat.CSV;
            case XLSX -> FileFormat.XLSX;
            default -> throw new IllegalStateException("a resource that takes " + type + " does not know its format");
        };
    }
}
