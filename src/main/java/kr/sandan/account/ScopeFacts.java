package kr.sandan.account;

import org.jspecify.annotations.Nullable;

/** How much of something a scope covers: modules that hold scoped rows publish a bean, the account page shows them. */
public interface ScopeFacts {

    /** Key of what is counted, such as "industrial complexes". */
    String messageKey();

    /** How many rows the scope covers today. */
    long count(Scope scope);

    /** Where these rows are listed, within the context, or null where there are none. */
    @Nullable
    String path(Scope scope);
}
