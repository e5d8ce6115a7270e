package kr.sandan.scenario;

/**
 * Changes what a scenario is called, who sees it, and whether it may be changed.
 *
 * @param scenarioId the scenario
 * @param version the version the person saw
 */
public record ReviseScenario(long scenarioId, int version, OpenScenario.Words words, ScenarioState state) {}
