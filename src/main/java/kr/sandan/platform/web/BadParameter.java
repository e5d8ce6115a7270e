package kr.sandan.platform.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A parameter of the address that cannot be read: answered with a page that names it (400). */
public class BadParameter extends RuntimeException {

    private final String parameter;
    private final String value;

    public BadParameter(String parameter, String value) {
        super(parameter + "=" + value);
        this.parameter = parameter;
        this.value = value;
    }

    /**
     * The choice that is meant by its name.
     *
     * @throws BadParameter where it is the name of none
     */
    public static <E extends Enum<E>> E among(E[] choices, String parameter, @Nullable String name) {
        return Arrays.stream(choices)
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new BadParameter(parameter, String.valueOf(name)));
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
