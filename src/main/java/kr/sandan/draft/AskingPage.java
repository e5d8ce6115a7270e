package kr.sandan.draft;

import java.util.Optional;

/** The page that asks to keep or to save a form, told from other windows with the same form by the mark it carries. */
public interface AskingPage {

    /** The mark under which the page kept its draft last and was told so, or was opened with; empty where no page asks. */
    Optional<String> mark();

    /** The mark that the page chose for what it keeps now, or has sent and not been answered; empty without scripts. */
    Optional<String> next();

    /** Tells the page that another window has gone on with the same form, so that its own text is kept beside. */
    void standsBeside();
}
