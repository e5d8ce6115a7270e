package kr.sandan.complex;

import java.time.Clock;
import java.util.stream.Collectors;
import kr.sandan.account.Scope;
import kr.sandan.account.ScopeFacts;
import kr.sandan.platform.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many complexes a scope covers: those that its offices answer for today. */
@Component
class ComplexScope implements ScopeFacts {

    private final ComplexDirectory directories;
    private final Clock clock;

    ComplexScope(ComplexDirectory directories, Clock clock) {
        this.directories = directories;
        this.clock = clock;
    }

    @Override
    public String messageKey() {
        return "complex.scope";
    }

    @Override
    public long count(Scope scope) {
        if (isNowhere(scope)) return 0;
        return directories
                .at(AsOf.today(clock))
                .select(ComplexFilter.ofOffices(scope.officeIds()))
                .total();
    }

    @Override
    public @Nullable String path(Scope scope) {
        if (scope.everywhere()) return "/complexes";
        if (isNowhere(scope)) return null;
        return scope.officeIds().stream()
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(",", "/complexes?office=", ""));
    }

    private static boolean isNowhere(Scope scope) {
        return !scope.everywhere() && scope.officeIds().isEmpty();
    }
}
