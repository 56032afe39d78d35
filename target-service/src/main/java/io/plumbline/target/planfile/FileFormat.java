package io.plumbline.target.planfile;

/** The forms in which a plan comes and goes. */
public enum FileFormat {
    JSON,
    YAML,
    CSV,
    XLSX
}
