package kr.sandan.platform.web;

/** How much waits for the reader, said in the header of every page; published as a bean by the module that knows. */
public interface WaitingWork {

    /** For whom anything can wait; nobody else is asked for. */
    Audience audience();

    /** Where it is, within the context. */
    String path();

    /** Key of what that is called. */
    String messageKey();

    /** How much waits for the acting account now. */
    long count();
}
