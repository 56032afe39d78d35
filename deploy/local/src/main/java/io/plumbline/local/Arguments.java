package io.plumbline.local;

import io.plumbline.embedded.CannotStart;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What was asked for on the command line.
 *
 * @param tour whether to walk the tour and end, instead of staying up
 * @param data the folder given with {@code --data}
 */
record Arguments(boolean tour, Optional<Path> data) {
    static final String USAGE = "usage: deploy/local/run [tour] [--data DIR]";

    static Arguments parse(String... words) {
        boolean tour = false;
        Optional<Path> data = Optional.empty();
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "tour" -> tour = true;
                case "--data" -> {
                    i++;
                    if (i == words.length || words[i].isBlank()) {
                        throw new CannotStart("--data needs a folder; " + USAGE);
                    }
                    data = Optional.of(Path.of(words[i]).toAbsolutePath().normalize());
                }
                default -> throw new CannotStart("I do not understand \"" + words[i] + "\"; " + USAGE);
            }
        }
        return new Arguments(tour, data);
    }
}
