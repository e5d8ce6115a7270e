package kr.sandan.approval;

import java.util.List;
import java.util.Locale;
import kr.sandan.account.Role;

/** A level of the office tree at which a step of a chain is decided. */
public enum Level {
    /** 소속 조직: the office of the record itself, a branch or, where a headquarters keeps the record, that. */
    BRANCH(Role.APPROVER),
    /** 지역본부: the headquarters above the office of the record. */
    HEADQUARTERS(Role.APPROVER),
    /** 본사. */
    HEAD_OFFICE(Role.APPROVER, Role.HEAD_OFFICE_STAFF),
    /** 부처. */
    MINISTRY(Role.APPROVER, Role.PROGRAMME_OFFICER);

    private final List<Role> roles;

    Level(Role... roles) {
        this.roles = List.of(roles);
    }

    /** The roles that decide at this level. */
    public List<Role> roles() {
        return roles;
    }

    public String messageKey() {
        return "approval.level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
