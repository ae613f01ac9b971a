package org.histor.claim; import java.util.*; import org.histor.syntax.*; import org.histor.actor.*;
public class AttributionFinder { public static AttributionFinder load(){return new AttributionFinder();} public List<Attribution> find(ParsedReport r, Actors a){return List.of();} }
