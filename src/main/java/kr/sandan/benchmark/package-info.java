/** What only the benchmark needs: a country of invented complexes, invented organisations and activities, and a page of one query. Profile {@code benchmark}. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform :: sheet",
            "platform :: start",
            "platform :: web",
            "region",
            "source",
            "account",
            "complex",
            "organisation",
            "approval"
        })
@NullMarked
package kr.sandan.benchmark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
