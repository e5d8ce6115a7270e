package kr.sandan.council;

/** What a council is, as the programme calls it; being called so anew is another period of the same status. */
public enum CouncilStatus {
    /** 미니클러스터: what councils were called from 2005 on. */
    MINI_CLUSTER,
    /** 산학연협의체: a council as the programme's rules know it. */
    COUNCIL,
    /** 자율형 협의체: runs itself, with a certificate. */
    SELF_GOVERNING
}
