package kr.sandan.scenario;

/** Whether a scenario may still be changed. */
public enum ScenarioState {
    /** 작업 중: changes may be tried. */
    OPEN,
    /** 보관: to be read and compared only, until it is opened again. */
    CLOSED;

    public String messageKey() {
        return "scenario.state." + name();
    }
}
