package kr.sandan.scenario;

import static kr.sandan.scenario.Layouts.complex;
import static kr.sandan.scenario.Layouts.hub;
import static kr.sandan.scenario.Layouts.linked;
import static kr.sandan.scenario.Layouts.placed;
import static kr.sandan.scenario.Layouts.site;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.sandan.designation.DesignationRole;
import kr.sandan.scenario.Outcome.Breach;
import kr.sandan.scenario.Outcome.Pair;
import kr.sandan.scenario.Outcome.Rule;
import kr.sandan.scenario.Placed.Spot;
import org.junit.jupiter.api.Test;

/** Rules that a layout breaks, and distances between its sites. */
class RulesTest {

    private static final Set<DesignationRole> ALL = EnumSet.allOf(DesignationRole.class);

    private static List<Breach> breaches(Set<DesignationRole> known, Map<Long, Long> parents, Placed... sites) {
        Layout layout = Layouts.of(Arrays.stream(sites).map(Placed::site).toArray(Layout.Site[]::new));
        return new BreachRules(layout).of(List.of(sites), known, parents::get);
    }

    @Test
    void aSoundLayoutBreaksNothing() {
        assertThat(breaches(
                        ALL,
                        Map.of(),
                        placed(hub(1, "창원"), complex(1, "48")),
                        placed(linked(2, "진해", 1L), complex(2, "48"))))
                .isEmpty();
    }

    @Test
    void oneComplexInTwoSitesNamesBothOnce() {
        assertThat(breaches(
                        ALL,
                        Map.of(),
                        placed(hub(1, "창원"), complex(9, "48")),
                        placed(hub(2, "또 창원"), complex(9, "48"))))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.rule()).isEqualTo(Rule.SAME_COMPLEX);
                    assertThat(breach.first().name()).isEqualTo("창원");
                    assertThat(breach.second().name()).isEqualTo("또 창원");
                    assertThat(breach.complex()).isEqualTo("단지 9");
                });
    }

    @Test
    void aWholeAndAPartOfAPartAreNamed() {
        assertThat(breaches(
                        ALL,
                        Map.of(3L, 2L, 2L, 1L),
                        placed(hub(1, "일부"), complex(3, "27")),
                        placed(hub(2, "전체"), complex(1, "27"))))
                .singleElement()
                .satisfies(breach -> {
                    assertThat(breach.rule()).isEqualTo(Rule.WHOLE_AND_PART);
                    assertThat(breach.first().name()).isEqualTo("전체");
                    assertThat(breach.second().name()).isEqualTo("일부");
                });
    }

    @Test
    void aRoleThatTheProgrammeDidNotKnowIsNamed() {
        assertThat(breaches(EnumSet.of(DesignationRole.TARGET), Map.of(), placed(hub(1, "창원"), complex(1, "48"))))
                .extracting(Breach::rule)
                .containsExactly(Rule.ROLE_NOT_KNOWN);
    }

    @Test
    void aLinkedSiteLosesItsHubWhenThatIsDemotedOrOut() {
        Placed demoted = placed(linked(1, "창원", null), complex(1, "48"));
        Placed under = placed(linked(2, "진해", 1L), complex(2, "48"));
        Placed gone = placed(linked(3, "사천", 77L), complex(3, "48"));
        assertThat(breaches(ALL, Map.of(), demoted, under, gone))
                .extracting(Breach::rule)
                .containsExactlyInAnyOrder(Rule.NO_HUB, Rule.NOT_A_HUB, Rule.NO_HUB);
    }

    @Test
    void aSiteWhoseSourceNamesNoHubIsAnOrphanButBreaksNothing() {
        Layout.Site unknown = site(1, "미상", DesignationRole.LINKED, null, true);
        BreachRules rules = new BreachRules(Layouts.of(unknown));
        assertThat(rules.orphans())
                .singleElement()
                .satisfies(orphan -> assertThat(orphan.unknown()).isTrue());
        assertThat(rules.of(List.of(placed(unknown)), ALL, id -> null)).isEmpty();
    }

    @Test
    void measuresTheEarthInKilometres() {
        Spot seoul = new Spot(126.9780, 37.5665, false);
        Spot busan = new Spot(129.0756, 35.1796, false);
        assertThat(DistanceRules.kilometres(seoul, busan)).isCloseTo(325.1, within(1.0));
        assertThat(DistanceRules.kilometres(busan, seoul)).isEqualTo(DistanceRules.kilometres(seoul, busan));
        assertThat(DistanceRules.kilometres(seoul, seoul)).isZero();
    }

    @Test
    void namesTheFarthestPairAndCountsWhatCannotBeMeasured() {
        Placed hub = new Placed(hub(1, "창원"), List.of(), new Spot(128.68, 35.23, false));
        Placed near = new Placed(linked(2, "진해", 1L), List.of(), new Spot(128.70, 35.15, true));
        Placed far = new Placed(linked(3, "서울", 1L), List.of(), new Spot(126.98, 37.57, false));
        Placed nowhere = new Placed(linked(4, "모름", 1L), List.of(), null);
        Placed orphan = new Placed(linked(5, "고아", null), List.of(), new Spot(127, 36, false));
        Outcome.Distances distances = DistanceRules.of(List.of(hub, near, far, nowhere, orphan));
        assertThat(distances.pairs()).extracting(pair -> pair.linked().name()).containsExactly("서울", "진해");
        assertThat(distances.farthest()).extracting(pair -> pair.hub().name()).isEqualTo("창원");
        assertThat(distances.betweenCounties()).isOne();
        assertThat(distances.withoutPoint()).extracting(Layout.Site::name).containsExactly("모름");
        assertThat(distances.mean())
                .isEqualTo(distances.pairs().stream()
                        .mapToDouble(Pair::kilometres)
                        .average()
                        .orElseThrow());
    }

    @Test
    void twoSitesAtOneCountyCentreSaySo() {
        Spot centre = new Spot(128, 36, true);
        Outcome.Distances distances = DistanceRules.of(
                List.of(new Placed(hub(1, "가"), List.of(), centre), new Placed(linked(2, "나", 1L), List.of(), centre)));
        assertThat(distances.sameCounty()).isOne();
        assertThat(DistanceRules.of(List.of()).mean()).isNull();
    }
}
