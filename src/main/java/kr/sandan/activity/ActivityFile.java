package kr.sandan.activity;

import java.time.LocalDateTime;
import kr.sandan.file.KeptFile;
import org.jspecify.annotations.Nullable;

/**
 * A file of an activity.
 *
 * @param id its number
 * @param part what it shows
 * @param name as it is offered for saving; no other file of the activity has it
 * @param file what is kept
 * @param picture whether a small copy of it can be shown
 * @param by who attached it
 * @param at when, in Seoul
 * @param removed when and why it was taken away, null where it is there
 */
public record ActivityFile(
        long id,
        Part part,
        String name,
        KeptFile file,
        boolean picture,
        String by,
        LocalDateTime at,
        @Nullable Removal removed) {

    /** What a file of an activity shows. */
    public enum Part {
        /** 회의록. */
        MINUTES,
        /** 사진. */
        PHOTO,
        /** 참석자 서명부: personal data, for the own headquarters, with a reason. */
        SIGN_IN_SHEET,
        /** 그 밖의 자료. */
        OTHER;

        public boolean isPersonal() {
            return this == SIGN_IN_SHEET;
        }
    }

    /**
     * That it was taken away; it is kept all the same.
     *
     * @param by who did it
     * @param at when, in Seoul
     * @param reason why
     */
    public record Removal(String by, LocalDateTime at, String reason) {}

    /** A sheet of signatures is shown to nobody, not even small. */
    public boolean isShown() {
        return picture && !part.isPersonal();
    }
}
