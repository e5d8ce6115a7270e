package kr.sandan.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link PortalTest} in front of a real Chromium. A test method that names a {@link Visitor} gets a new one; when it
 * fails, {@code target/screens} holds what the visitor saw.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@PortalTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
