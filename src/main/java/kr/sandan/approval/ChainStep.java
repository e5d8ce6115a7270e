package kr.sandan.approval;

import kr.sandan.account.Role;

/**
 * One step of a chain: who decides.
 *
 * @param level the level of the office tree
 * @param role the role held there, one of {@link Level#roles}
 */
public record ChainStep(Level level, Role role) {

    public ChainStep {
        if (!level.roles().contains(role)) throw new IllegalArgumentException(role + " does not decide at " + level);
    }
}
