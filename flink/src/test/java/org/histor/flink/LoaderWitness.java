package org.histor.flink;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.histor.flink.code.CodedReport;

/** Notes by which class loader a job's code was loaded, where all loaders can see it: among the JVM's properties. */
final class LoaderWitness extends RichMapFunction<CodedReport, CodedReport> {

    private static final String SEEN = "histor.test.loaders";

    /** The loaders that code of jobs came from, if they are still there. */
    @SuppressWarnings("unchecked")
    static List<WeakReference<ClassLoader>> seen() {
        return (List<WeakReference<ClassLoader>>) System.getProperties()
                .computeIfAbsent(
                        SEEN, key -> Collections.synchronizedList(new ArrayList<WeakReference<ClassLoader>>()));
    }

    static void forget() {
        System.getProperties().remove(SEEN);
    }

    @Override
    public void open(OpenContext context) {
        seen().add(new WeakReference<>(LoaderWitness.class.getClassLoader()));
    }

    @Override
    public CodedReport map(CodedReport report) {
        return report;
    }
}
