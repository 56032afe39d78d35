package io.plumbline.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Looks for what must be neither in the repository nor in a log: private keys, tokens, passwords. */
final class Secrets {

    private static final long LARGEST_BYTES = 20 << 20;

    private static final Map<String, Pattern> FORMS = forms();

    /** Those of a published example, which open nothing: the one of the specification of webhooks, and the documents' own. */
    private static final Set<String> EXAMPLES = Set.of(
            "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_" + "C2FVsBQIhrscChlQIMV+b5sSYspob7oD0NKtVYcEpK8=");

    private Secrets() {}

    private static Map<String, Pattern> forms() {
        var forms = new LinkedHashMap<String, Pattern>();
        forms.put("private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
        forms.put("private key as JWK", Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{40,}\""));
        forms.put(
                "signed token", Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}"));
        forms.put("secret of a webhook", Pattern.compile("whsec_[A-Za-z0-9+/]{24,}=*"));
        forms.put("token of a code host", Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{30,}|glpat-[A-Za-z0-9_-]{20,})"));
        forms.put("key of a cloud", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"));
        forms.put(
                "password",
                Pattern.compile(
                        "(?im)^[^#\\n]*\\b[\\w.-]*(password|passwd|secret|api[-_]?key)['\"]?\\s*[=:]\\s*['\"]?(?![$<{%'\"]|whsec_)"
                                + "(?=\\S*\\d)(?=\\S*[A-Za-z])[\\w+/=!@#%^&*-]{12,}"));
        forms.put("password in an address", Pattern.compile("://[^/\\s:@\"'$]+:[^/\\s:@\"'$]{6,}@[a-z]"));
        return forms;
    }

    /** What was found, one line each, without the secret itself. */
    static List<String> in(String name, String text) {
        var found = new ArrayList<String>();
        FORMS.forEach((form, pattern) -> pattern.matcher(text)
                .results()
                .filter(match -> !EXAMPLES.contains(match.group()))
                .forEach(match -> found.add("%s: line %d has a %s"
                        .formatted(
                                name, text.substring(0, match.start()).lines().count() + 1, form))));
        return found;
    }

    static List<String> in(Stream<Path> files) {
        return files.flatMap(file -> in(file.toString(), read(file)).stream()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.size(file) > LARGEST_BYTES ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
