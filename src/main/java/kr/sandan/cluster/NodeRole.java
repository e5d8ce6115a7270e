package kr.sandan.cluster;

/** What a node is in its cluster. */
public enum NodeRole {
    /** 중심 거점: what the others are linked to. */
    CORE(true, "diamond"),
    /** 연계 거점. */
    LINKED(true, "dot"),
    /** 기존 거점: was there before, and is put to use. */
    EXISTING(true, "triangle"),
    /** 이전 공공기관: an anchor institution, which stands on the ground of a node and takes up none of its own. */
    ANCHOR(false, "square");

    private final boolean ground;
    private final String shape;

    NodeRole(boolean ground, String shape) {
        this.ground = ground;
        this.shape = shape;
    }

    /** Whether the spatial rules count it. */
    public boolean ofGround() {
        return ground;
    }

    /** Its symbol on the map. */
    public String shape() {
        return shape;
    }

    public String messageKey() {
        return "cluster.node." + name();
    }
}
