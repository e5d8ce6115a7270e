package kr.sandan.load;

import kr.sandan.file.FileName;

/**
 * A file sent in.
 *
 * @param kind name of a {@link LoadKind}
 * @param period as the kind's form wants it, or empty
 * @param fileName as the sender's machine calls it; folders and control characters are dropped
 */
public record UploadLoad(String kind, String period, String fileName, Actor actor) {

    public UploadLoad {
        period = period.strip();
        fileName = FileName.plain(fileName);
    }
}
