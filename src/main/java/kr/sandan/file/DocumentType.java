package kr.sandan.file;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of document that are kept; which one a file is follows from its content. */
public enum DocumentType {
    /** Portable Document Format. */
    PDF,
    /** Hangul, the compound file of version 5 or the format of version 3. */
    HWP,
    /** Hangul, the open format (KS X 6101). */
    HWPX,
    /** Excel workbook without macros. */
    XLSX,
    /** Word document without macros. */
    DOCX,
    /** PowerPoint presentation without macros. */
    PPTX,
    /** OpenDocument text. */
    ODT,
    /** Plain text in whatever encoding. */
    TXT,
    /** Image without loss. */
    PNG,
    /** Photograph. */
    JPEG;

    /** The ending that says so, with its dot. */
    public String ending() {
        return "." + (this == JPEG ? "jpg" : name().toLowerCase(Locale.ROOT));
    }

    /** Whether it is a picture, which is written anew before it is kept where people's own cameras may have made it. */
    public boolean isPicture() {
        return this == PNG || this == JPEG;
    }

    /** A name that ends as files of this kind do, so that the machine of whoever saves it opens it as nothing else. */
    String named(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        if (small.endsWith(ending()) || (this == JPEG && small.endsWith(".jpeg"))) return name;
        return name + ending();
    }

    /** All endings, as the attribute {@code accept} of a form wants them. */
    public static String accepted() {
        return Arrays.stream(values()).map(DocumentType::ending).collect(Collectors.joining(",")) + ",.jpeg";
    }
}
