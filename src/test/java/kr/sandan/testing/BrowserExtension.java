package kr.sandan.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a new {@link Visitor} to each test that wants one and keeps a picture of those that fail. */
final class BrowserExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SharedBrowser shared = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SharedBrowser.class, type -> new SharedBrowser(Chromium.find()), SharedBrowser.class);
        String port = SpringExtension.getApplicationContext(context)
                .getEnvironment()
                .getRequiredProperty("local.server.port");
        Visitor visitor =
                new Visitor(shared.browser(), "http://127.0.0.1:" + port, !parameter.isAnnotated(WithoutScripts.class));
        context.getStore(NAMESPACE).put(Visitor.class, visitor);
        return visitor;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visitor visitor = context.getStore(NAMESPACE).get(Visitor.class, Visitor.class);
        if (visitor == null || context.getExecutionException().isEmpty()) return;
        String name = context.getRequiredTestClass().getSimpleName() + "."
                + context.getRequiredTestMethod().getName();
        visitor.photograph(Path.of("target", "screens", name + ".png"));
    }
}
