package kr.sandan.platform.web.template;

import java.util.List;
import java.util.Set;
import kr.sandan.platform.web.Listing;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** Our own attributes, for what stands on a page dozens of times: {@link TableMarkup} and {@link ListMarkup}. */
@Component
class MarkupDialect extends AbstractProcessorDialect {

    static final String PREFIX = "sandan";

    MarkupDialect() {
        super("Sandan", PREFIX, 1000);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new MarkupProcessor<>("heads", List.class, TableMarkup::heads),
                new MarkupProcessor<>("rows", List.class, TableMarkup::rows),
                new MarkupProcessor<>("numbers", Listing.class, TableMarkup::numbers),
                new MarkupProcessor<>("links", List.class, ListMarkup::links),
                new MarkupProcessor<>("menu", List.class, ListMarkup::menu),
                new MarkupProcessor<>("facets", List.class, ListMarkup::facets),
                new MarkupProcessor<>("kept", KeptMain.class, KeptMain::write));
    }
}
