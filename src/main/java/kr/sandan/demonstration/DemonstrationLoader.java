package kr.sandan.demonstration;

import kr.sandan.platform.start.Preparation;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Brings the demonstration's facts in when the portal starts, each file once. */
@Component
@Profile("demonstration")
@Order(DemonstrationLoader.ORDER)
class DemonstrationLoader implements Preparation {

    /** After the accounts; loaders that name complexes come later. */
    static final int ORDER = 200;

    private final LoadedFacts loaded;
    private final SourceFacts sources;
    private final ComplexRegistry registry;
    private final ComplexSurvey survey;
    private final ProgrammeFacts programmes;
    private final DesignationFacts designations;
    private final SampleOrganisations organisations;
    private final CouncilFacts councils;
    private final SampleActivities samples;
    private final SampleTasks tasks;
    private final SampleMembers members;
    private final SampleLedgers ledgers;
    private final BudgetFacts budgets;
    private final SampleBudgets sampleBudgets;

    DemonstrationLoader(
            LoadedFacts loaded,
            SourceFacts sources,
            ComplexRegistry registry,
            ComplexSurvey survey,
            ProgrammeFacts programmes,
            DesignationFacts designations,
            SampleOrganisations organisations,
            CouncilFacts councils,
            SampleActivities samples,
            SampleTasks tasks,
            SampleMembers members,
            SampleLedgers ledgers,
            BudgetFacts budgets,
            SampleBudgets sampleBudgets) {
        this.loaded = loaded;
        this.sources = sources;
        this.registry = registry;
        this.survey = survey;
        this.programmes = programmes;
        this.designations = designations;
        this.organisations = organisations;
        this.councils = councils;
        this.samples = samples;
        this.tasks = tasks;
        this.members = members;
        this.ledgers = ledgers;
        this.budgets = budgets;
        this.sampleBudgets = sampleBudgets;
    }

    @Override
    public void prepare() {
        loaded.once("sources.csv", sources::loadSources);
        loaded.once("complexes.csv", registry::loadComplexes);
        loaded.once("aliases.csv", registry::loadAliases);
        loaded.once("survey.csv", survey::loadStates);
        loaded.once("statistics.csv", survey::loadFigures);
        loaded.once("claims.csv", sources::loadClaims);
        loaded.once("programme_facts.csv", () -> programmes.loadFacts("programme_facts.csv"));
        loaded.once("programme_services.csv", programmes::loadServices);
        loaded.once("designations.csv", designations::loadDesignations);
        loaded.once("organisations.csv", organisations::loadOrganisations);
        loaded.once("councils.csv", councils::loadCouncils);
        loaded.once("sample_councils.csv", samples::loadCouncils);
        loaded.once("sample_activities.csv", samples::loadActivities);
        loaded.once("sample_tasks.csv", tasks::loadTasks);
        loaded.once("sample_members.csv", members::loadMembers);
        loaded.once("sample_ledgers.csv", ledgers::loadLedgers);
        loaded.once("budget_accounts.csv", budgets::loadAccounts);
        loaded.once("budgets.csv", budgets::loadVersions);
        loaded.once("budget_phases.csv", budgets::loadPhases);
        loaded.once("sample_budgets.csv", sampleBudgets::loadBudgets);
    }
}
