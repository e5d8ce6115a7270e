package kr.sandan.platform.web;

import java.util.Set;

/**
 * Who may call a route.
 *
 * @param kind the circle of callers
 * @param roles names of the roles, for {@link Kind#ROLES} only
 */
public record Audience(Kind kind, Set<String> roles) {

    /** Circles of callers. */
    public enum Kind {
        /** Anybody, signed in or not. */
        EVERYONE,
        /** Visitors while public facts are open to them, every account otherwise. */
        PUBLIC_FACTS,
        /** Every signed-in account. */
        SIGNED_IN,
        /** Accounts of the roles named. */
        ROLES
    }

    public static final Audience EVERYONE = new Audience(Kind.EVERYONE, Set.of());
    public static final Audience PUBLIC_FACTS = new Audience(Kind.PUBLIC_FACTS, Set.of());
    public static final Audience SIGNED_IN = new Audience(Kind.SIGNED_IN, Set.of());

    /** Accounts of any of the roles, named as {@code account.Role} names them. */
    public static Audience roles(String... roles) {
        return new Audience(Kind.ROLES, Set.of(roles));
    }
}
