package kr.sandan.load.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.sandan.load.Actor;
import kr.sandan.load.AppliedLoad;
import kr.sandan.load.LoadNews;
import kr.sandan.load.WaitingLoad;
import kr.sandan.platform.AsOf;
import kr.sandan.platform.web.Audience;
import kr.sandan.platform.web.HomeSections;
import kr.sandan.platform.web.PageFrame;
import kr.sandan.platform.web.SignedIn;
import org.springframework.stereotype.Component;

/** On the first page: the loads that wait for the reader, and the data that came in last. */
@Component
class LoadHome implements HomeSections {

    private static final int WAITING = 110;
    private static final int NEWEST = 300;
    private static final int SHOWN = 5;

    private final LoadNews news;
    private final LoadTexts texts;

    LoadHome(LoadNews news, LoadTexts texts) {
        this.news = news;
        this.texts = texts;
    }

    /** The longest waiting loads, of how many. */
    record Waiting(List<WaitingLoad> loads, int total, LocalTexts texts) {}

    /** The data that came in last. */
    record Newest(List<AppliedLoad> loads, LocalTexts texts) {}

    @Override
    public Audience audience() {
        return LoadRoutes.OFFICIALS;
    }

    @Override
    public List<HomeSection> sections(AsOf asOf, PageFrame frame, Locale locale) {
        List<HomeSection> sections = new ArrayList<>();
        LocalTexts local = new LocalTexts(texts, locale);
        SignedIn account = frame.account();
        if (account != null && news.concerns(Caller.of(account)))
            sections.add(new HomeSection(WAITING, "load/home-waiting", waiting(Caller.of(account), local)));
        Newest newest = new Newest(news.newest(SHOWN, asOf), local);
        sections.add(new HomeSection(NEWEST, "load/home-newest", newest));
        return sections;
    }

    private Waiting waiting(Actor reader, LocalTexts local) {
        List<WaitingLoad> all = news.waiting(reader);
        return new Waiting(all.stream().limit(SHOWN).toList(), all.size(), local);
    }
}
