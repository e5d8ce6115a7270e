package kr.sandan.platform.web;

import java.util.Set;

/** Which circled rows the acting account may find, published as a bean by the module that circles them; asked at each search. */
public interface SearchCircles {

    /** The marks of its circles, as {@link SearchableRows#mark} and {@link SearchableRows#everyMark} give them. */
    Set<String> mine();

    /** Who is asked at all. */
    Audience audience();
}
