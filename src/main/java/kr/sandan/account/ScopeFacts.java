package kr.sandan.account;

/** How much of something a scope covers: modules that hold scoped rows publish a bean, the account page shows them. */
public interface ScopeFacts {

    /** Key of what is counted, such as "industrial complexes". */
    String messageKey();

    /** How many rows the scope covers today. */
    long count(Scope scope);
}
