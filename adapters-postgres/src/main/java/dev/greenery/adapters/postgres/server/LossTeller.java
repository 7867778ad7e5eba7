package dev.greenery.adapters.postgres.server;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;

import jakarta.inject.Singleton;

/** Does what {@link TellsLoss} says; outside of transactions, whose begin and end may fail too. */
@Singleton
@InterceptorBean(TellsLoss.class)
final class LossTeller implements MethodInterceptor<Object, Object> {
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Object intercept(MethodInvocationContext<Object, Object> call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw WarehouseFault.loss(e).map(RuntimeException.class::cast).orElse(e);
        }
    }
}
