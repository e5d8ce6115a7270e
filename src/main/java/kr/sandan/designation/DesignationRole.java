package kr.sandan.designation;

/** In which role a site was designated. */
public enum DesignationRole {
    /** 대상단지: a site of the programme before it knew hubs. */
    TARGET,
    /** 거점단지: runs its councils, finds and supports unit tasks. */
    HUB,
    /** 연계단지: takes part in what its hub's councils do. */
    LINKED,
    /** 자생적 클러스터: an overlay on a hub that is to sustain itself. */
    PILOT;

    /** Whether it belongs to a hub and lies within the hub's period. */
    public boolean underHub() {
        return this == LINKED || this == PILOT;
    }

    /** Whether it lies on top of its hub and has the hub's complexes. */
    public boolean overlay() {
        return this == PILOT;
    }

    public String messageKey() {
        return "designation.role." + name();
    }
}
