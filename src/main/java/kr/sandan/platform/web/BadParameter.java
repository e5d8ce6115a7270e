package kr.sandan.platform.web;

/** A parameter of the address that cannot be read: answered with a page that names it (400). */
public class BadParameter extends RuntimeException {

    private final String parameter;
    private final String value;

    public BadParameter(String parameter, String value) {
        super(parameter + "=" + value);
        this.parameter = parameter;
        this.value = value;
    }

    public String parameter() {
        return parameter;
    }

    public String value() {
        return value;
    }
}
