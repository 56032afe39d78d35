package io.plumbline.target.planfile.sheet;

import io.plumbline.platform.WorkbookPart;
import io.plumbline.target.planfile.UnreadableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A workbook is a ZIP file, and a small ZIP file can hold a mountain of bytes. What it says of itself is no proof: it is unpacked
 * once into nothing, and refused as soon as it passes a limit.
 */
final class ZipLimits {

    private static final int MOST_ENTRIES = 1000;
    private static final long MOST_BYTES = 600L << 20;

    /** The reader holds the shared texts in memory as a whole. */
    private static final long MOST_SHARED_TEXT = 64L << 20;

    /** Sheets shrink to a twentieth or so; ten megabytes are free, for small files of zeros are harmless. */
    private static final long HIGHEST_RATIO = 200;

    private static final long FREE_BYTES = 10L << 20;

    private ZipLimits() {}

    /** @throws UnreadableFile if it is no ZIP file, or passes a limit */
    static void require(Path file) throws IOException {
        long most = Math.min(MOST_BYTES, Math.max(FREE_BYTES, Files.size(file) * HIGHEST_RATIO));
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw new UnreadableFile("", "The workbook has more than " + MOST_ENTRIES + " parts.");
            }
            for (var entry : Collections.list(zip.entries())) {
                var name = entry.getName();
                try (var part = zip.getInputStream(entry)) {
                    most -= WorkbookPart.require(
                            name, part, isSharedText(name) ? Math.min(most, MOST_SHARED_TEXT) : most);
                }
            }
        } catch (WorkbookPart.Unfit unfit) {
            throw new UnreadableFile("", unfit.getMessage() + " Save the targets alone.");
        } catch (ZipException malformed) {
            throw new UnreadableFile("", "The file is not a workbook (XLSX).");
        }
    }

    private static boolean isSharedText(String name) {
        return name.endsWith("sharedStrings.xml") || name.endsWith("styles.xml") || name.endsWith("workbook.xml");
    }
}
