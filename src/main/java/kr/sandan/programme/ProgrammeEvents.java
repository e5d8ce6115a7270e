package kr.sandan.programme;

import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;

/** What a module knows to have happened in a programme, or to be due in it. Modules that know something publish a bean. */
public interface ProgrammeEvents {

    /** Everything known by a day, in any order. */
    List<ProgrammeEvent> events(Programme programme, AsOf asOf, Locale locale);
}
