package kr.sandan.platform.web.template;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.util.StringUtils;
import org.thymeleaf.context.IContext;

/** One step of a path: a property of one of our own types, or a call of one of its public methods. */
final class PlainStep implements PlainExpression {

    private static final String OURS = "kr.sandan.";

    private final PlainExpression target;
    private final String name;
    private final boolean call;
    private final List<PlainExpression> arguments;
    private final Map<Class<?>, Optional<Method>> methods = new ConcurrentHashMap<>();

    private PlainStep(PlainExpression target, String name, boolean call, List<PlainExpression> arguments) {
        this.target = target;
        this.name = name;
        this.call = call;
        this.arguments = arguments;
    }

    static PlainStep property(PlainExpression target, String name) {
        return new PlainStep(target, name, false, List.of());
    }

    static PlainStep call(PlainExpression target, String name, List<PlainExpression> arguments) {
        return new PlainStep(target, name, true, arguments);
    }

    @Override
    public @Nullable Object value(IContext context) {
        Object owner = target.value(context);
        if (owner == null || owner == UNKNOWN) return UNKNOWN;
        Method method = methods.computeIfAbsent(owner.getClass(), this::find).orElse(null);
        return method == null ? UNKNOWN : called(method, owner, context);
    }

    private @Nullable Object called(Method method, Object owner, IContext context) {
        @Nullable Object[] values = new Object[arguments.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = arguments.get(i).value(context);
            if (value == UNKNOWN || !ClassUtils.isAssignableValue(type(method, i), value)) return UNKNOWN;
            values[i] = value;
        }
        try {
            if (method.isVarArgs()) values = new Object[] {Arrays.copyOf(values, values.length, String[].class)};
            return method.invoke(owner, values);
        } catch (InvocationTargetException | IllegalAccessException refused) {
            return UNKNOWN;
        }
    }

    private static Class<?> type(Method method, int argument) {
        return method.isVarArgs() ? String.class : method.getParameterTypes()[argument];
    }

    private Optional<Method> find(Class<?> type) {
        if (!type.getName().startsWith(OURS)) return Optional.empty();
        Optional<Method> found = call
                ? only(type, name, arguments.size())
                : only(type, "get" + StringUtils.capitalize(name), 0)
                        .or(() -> only(type, "is" + StringUtils.capitalize(name), 0))
                        .or(() -> only(type, name, 0));
        found.ifPresent(ReflectionUtils::makeAccessible);
        return found;
    }

    /** The one public method of the name that takes so many values; empty where there is a choice or none. */
    private static Optional<Method> only(Class<?> type, String name, int arguments) {
        List<Method> named = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name) && takes(method, arguments) && !method.isBridge())
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    /** Whether a method takes so many values, or any number of texts and nothing else. */
    private static boolean takes(Method method, int arguments) {
        return method.isVarArgs()
                ? Arrays.equals(method.getParameterTypes(), new Class<?>[] {String[].class})
                : method.getParameterCount() == arguments;
    }
}
