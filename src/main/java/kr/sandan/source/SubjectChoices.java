package kr.sandan.source;

import java.util.List;
import java.util.Locale;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Option;

/** What figures can be about, for every form on which somebody says so. */
public interface SubjectChoices {

    /** Every subject that a figure can be about on a day, kind by kind. */
    List<Group> choices(AsOf asOf, Locale locale);

    /**
     * A kind of subject with its members, to choose from.
     *
     * @param title what the kind is called
     * @param options its members, each by kind and key: {@code PROGRAMME:CLUSTER}
     */
    record Group(String title, List<Option> options) {}
}
