package kr.sandan.platform;

import org.springframework.util.unit.DataSize;

/** How large a file may be that somebody sends. The limit of the server stands a little above it, in the settings. */
public final class UploadLimit {

    public static final DataSize LARGEST = DataSize.ofMegabytes(30);

    private UploadLimit() {}
}
