package kr.sandan.platform.start;

/**
 * Work of a start that is done before the portal answers anybody, so that nobody sees half of it; in the order of {@link
 * org.springframework.core.annotation.Order}.
 */
@FunctionalInterface
public interface Preparation {

    /** @throws StartRefused where the portal must not start */
    void prepare();
}
