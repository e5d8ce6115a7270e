package kr.sandan.cluster;

import java.util.List;
import java.util.stream.Stream;

/** What can be said of a cluster over a period. */
public enum ClusterTopic {
    /** 지위: how far it has come; it exists while a standing holds. */
    STANDING(Standing.values()),
    /** 이름. */
    NAME,
    /** 산업: what it is to make. */
    INDUSTRY,
    /** 연계 산업: an industry with which it is tied. */
    LINKED_INDUSTRY,
    /** 시도: a province in which it lies; of several at once. */
    PROVINCE,
    /** 주요기능 유형: what it does along the chain of value. */
    FUNCTION(Function.values()),
    /** 지식활동 유형: how it comes to its knowledge. */
    KNOWLEDGE(Knowledge.values()),
    /** 중심점: from where distances are measured. */
    CENTRE,
    /** 거점: a place or an institution of which it consists; of several at once. */
    NODE(NodeRole.values());

    private final List<String> choices;

    ClusterTopic(Enum<?>... choices) {
        this.choices = Stream.of(choices).map(Enum::name).toList();
    }

    /** How far a cluster has come. */
    public enum Standing {
        /** 추진 중: it is to be designated. */
        PLANNED,
        /** 지정. */
        DESIGNATED
    }

    /** What a cluster does along the chain of value. */
    public enum Function {
        /** 생산. */
        PRODUCTION,
        /** 판매 및 서비스. */
        SALES_SERVICE,
        /** R&D. */
        RND,
        /** 혁신: all of them together. */
        INNOVATION
    }

    /** How a cluster comes to its knowledge. */
    public enum Knowledge {
        /** 자기창출형. */
        SELF_GENERATING,
        /** 지식강화형. */
        STRENGTHENING,
        /** 지식흡수형. */
        ABSORBING,
        /** 자족형. */
        SELF_SUFFICIENT
    }

    /** The codes among which it chooses; none where it does not choose. */
    public List<String> choices() {
        return choices;
    }

    /** Whether it says a text, which must be there but for a node that is a complex. */
    public boolean ofText() {
        return this == NAME || this == INDUSTRY || this == LINKED_INDUSTRY || this == CENTRE || this == NODE;
    }

    /** Whether it may have a point. */
    public boolean placed() {
        return this == CENTRE || this == NODE;
    }

    /** What its choices are called: the beginning of their message keys. */
    public String choiceKey() {
        return this == NODE ? "cluster.node." : "cluster.choice." + name() + ".";
    }
}
