package kr.sandan.file;

import java.text.Normalizer;

/** What a file is called. */
public final class FileName {

    private static final int LONGEST = 255;

    private FileName() {}

    /**
     * The name that a sender's machine gave, composed (a Mac sends Hangul in single letters) and without folders,
     * control characters and marks that turn the direction of writing; at most 255 characters, of which the last are
     * kept.
     */
    public static String plain(String sent) {
        String composed = Normalizer.normalize(sent, Normalizer.Form.NFC);
        String name = composed.substring(Math.max(composed.lastIndexOf('/'), composed.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
        if (name.isEmpty() || name.equals(".") || name.equals("..")) return "file";
        return name.length() <= LONGEST ? name : last(name).strip();
    }

    private static String last(String name) {
        int from = name.length() - LONGEST;
        return name.substring(Character.isLowSurrogate(name.charAt(from)) ? from + 1 : from);
    }
}
