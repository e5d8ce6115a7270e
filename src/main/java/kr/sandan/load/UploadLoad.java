package kr.sandan.load;

import java.text.Normalizer;

/**
 * A file sent in.
 *
 * @param kind name of a {@link LoadKind}
 * @param period as the kind's form wants it, or empty
 * @param fileName as the sender's machine calls it; folders and control characters are dropped
 */
public record UploadLoad(String kind, String period, String fileName, Actor actor) {

    private static final int LONGEST_NAME = 255;

    public UploadLoad {
        period = period.strip();
        fileName = plain(fileName);
    }

    private static String plain(String sent) {
        String composed = Normalizer.normalize(sent, Normalizer.Form.NFC);
        String name = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
        if (name.isEmpty()) return "file";
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
