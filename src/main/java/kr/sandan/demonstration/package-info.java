/**
 * The demonstration: real complexes as facts, each with its source, and invented organisations, loaded through the
 * services of the other modules.
 *
 * <p>Words: fact file (a table under {@code demonstration/}), key (the name by which one fact file speaks of a row of
 * another). Only the profile {@code demonstration} loads anything.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: start",
            "office",
            "account",
            "source",
            "file",
            "complex",
            "organisation",
            "programme",
            "call",
            "call :: review",
            "cluster",
            "cluster :: procedure",
            "cluster :: taskforce",
            "project",
            "designation",
            "council",
            "activity",
            "task",
            "membership",
            "reliance",
            "budget",
            "budget :: entry",
            "budget :: execution",
            "budget :: allocation",
            "budget :: closing",
            "target",
            "approval"
        })
@NullMarked
package kr.sandan.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
