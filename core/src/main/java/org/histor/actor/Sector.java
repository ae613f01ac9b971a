package org.histor.actor;

/** PLOVER 2.0 sector codes (manual, section on actors). */
public enum Sector {
    GOV,
    MIL,
    COP,
    JUD,
    LEG,
    SPY,
    PTY,
    OPP,
    REB,
    PRM,
    UAF,
    UNK,
    AGR,
    BUS,
    CRM,
    CVL,
    EDU,
    ELI,
    JRN,
    LAB,
    MED,
    REF,
    PRE,
    REL,
    SOC
}
