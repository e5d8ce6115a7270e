package kr.sandan.cluster.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.sandan.cluster.ClusterEntry;
import kr.sandan.cluster.ClusterLife;
import kr.sandan.cluster.ClusterTopic;
import kr.sandan.cluster.ClusterTopic.Function;
import kr.sandan.cluster.ClusterTopic.Knowledge;
import kr.sandan.cluster.ClusterTopic.Standing;
import kr.sandan.cluster.Clusters;
import kr.sandan.platform.NotFound;
import kr.sandan.platform.web.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages on which a cluster is entered and changed, with what can be chosen on them. */
@Component
class ClusterFormPages {

    private final Clusters clusters;
    private final ClusterLines lines;
    private final ClusterWords words;

    ClusterFormPages(Clusters clusters, ClusterLines lines, ClusterWords words) {
        this.clusters = clusters;
        this.lines = lines;
        this.words = words;
    }

    /** What is held of a topic, with the topic for a link to say something new. */
    record TopicLines(ClusterTopic topic, List<ClusterLines.Line> held) {}

    private ClusterEntry entry(long id) {
        return clusters.find(id, words.today()).orElseThrow(() -> new NotFound("cluster", id));
    }

    /** Everything held of a cluster today. */
    ClusterLife held(long id) {
        return entry(id).life();
    }

    ModelAndView newCluster(Locale locale) {
        return new ModelAndView("cluster/new")
                .addObject("programmes", words.programmeChoices(locale))
                .addObject("standings", choices(ClusterTopic.STANDING, Standing.values(), locale))
                .addObject("functions", choices(ClusterTopic.FUNCTION, Function.values(), locale))
                .addObject("types", choices(ClusterTopic.KNOWLEDGE, Knowledge.values(), locale))
                .addObject("provinceChoices", words.provinceChoices(locale))
                .addObject("sourceChoices", words.sourceChoices());
    }

    private List<Option> choices(ClusterTopic topic, Enum<?>[] values, Locale locale) {
        return words.options(values, topic.choiceKey(), locale);
    }

    /** Everything held of a cluster, each with what can be done to it. */
    ModelAndView edit(long id, Locale locale) {
        ClusterEntry cluster = entry(id);
        return page("cluster/edit", cluster, locale)
                .addObject(
                        "topics",
                        Arrays.stream(ClusterTopic.values())
                                .map(topic -> new TopicLines(
                                        topic, lines.of(cluster.life().of(topic), words.today(), locale)))
                                .toList());
    }

    /** The form of one fact; beside it what is held of its topic. */
    ModelAndView fact(long id, ClusterFactForm form, Locale locale) {
        ClusterEntry cluster = entry(id);
        ClusterTopic topic = form == null || form.topic() == null ? ClusterTopic.NAME : form.topic();
        return page("cluster/fact", cluster, locale)
                .addObject("topic", topic)
                .addObject("kinds", words.options(ClusterFactForm.Kind.values(), "cluster.form.kind.", locale))
                .addObject(
                        "topicChoices",
                        topic.choices().stream()
                                .map(code -> new Option(code, words.say(topic.choiceKey() + code, locale)))
                                .toList())
                .addObject("provinceChoices", words.provinceChoices(locale))
                .addObject("complexChoices", topic == ClusterTopic.NODE ? words.complexChoices(locale) : List.of())
                .addObject("sourceChoices", words.sourceChoices())
                .addObject("held", lines.of(cluster.life().of(topic), words.today(), locale));
    }

    private static ModelAndView page(String view, ClusterEntry cluster, Locale locale) {
        return new ModelAndView(view)
                .addObject("cluster", cluster)
                .addObject("name", cluster.name(ClusterWords.korean(locale)));
    }

    ModelAndView done(String key, long id, String path, Locale locale, RedirectAttributes next) {
        next.addFlashAttribute("flash", words.say(key, locale));
        ModelAndView page = new ModelAndView("redirect:/clusters/" + id + path);
        page.setStatus(HttpStatus.SEE_OTHER);
        return page;
    }
}
