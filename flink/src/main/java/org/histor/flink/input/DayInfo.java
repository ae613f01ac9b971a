package org.histor.flink.input;

import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.LocalTimeTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInfoFactory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Has days sent and kept as days: of itself Flink takes them for something only Kryo knows. A missing one stays null. */
public final class DayInfo extends TypeInfoFactory<LocalDate> {

    @Override
    public TypeInformation<LocalDate> createTypeInfo(Type type, Map<String, TypeInformation<?>> parameters) {
        return LocalTimeTypeInfo.LOCAL_DATE;
    }
}
