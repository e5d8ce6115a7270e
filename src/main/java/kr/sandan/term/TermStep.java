package kr.sandan.term;

/** What an administrator does to a code from a day on. */
public sealed interface TermStep {

    TermChange.Kind kind();

    /** The code is called otherwise, until the next term that was entered. */
    record Rename(CodeNames names) implements TermStep {
        @Override
        public TermChange.Kind kind() {
            return TermChange.Kind.RENAMED;
        }
    }

    /** The term that begins on the day was entered wrongly: what stood before goes on. */
    record Withdraw() implements TermStep {
        @Override
        public TermChange.Kind kind() {
            return TermChange.Kind.WITHDRAWN;
        }
    }

    /** The code is no longer chosen for what begins on the day or later. */
    record Close() implements TermStep {
        @Override
        public TermChange.Kind kind() {
            return TermChange.Kind.CLOSED;
        }
    }

    /** The code is chosen again or, where it was never closed, not before the day. */
    record Open() implements TermStep {
        @Override
        public TermChange.Kind kind() {
            return TermChange.Kind.OPENED;
        }
    }
}
