package kr.sandan.platform.web;

import java.util.Locale;

/** What the program itself calls a code, whatever was said since. */
public interface ProgramTerms {

    /** The text of a key as the message files have it. */
    String own(String key, Locale language);
}
