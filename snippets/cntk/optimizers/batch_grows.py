import cntk as C
import numpy as np

units = {"mean": C.UnitType.minibatch, "sum": C.UnitType.sample}
for reduction in "mean", "sum":
    for size in 64, 256:
        x, y = C.input_variable(1), C.input_variable(1)
        batch = {x: np.ones((size, 1), "f"), y: np.zeros((size, 1), "f")}
        model = C.layers.Dense(1, bias=False, init=1)(x)
        loss = C.squared_error(model, y)
        rate = C.learning_rate_schedule(0.005, units[reduction])
        sgd = C.sgd(model.parameters, rate)
        trainer = C.Trainer(model, loss, [sgd])
        for step in range(5):
            trainer.train_minibatch(batch)
        weight = model.parameters[0].value  # (1, 1)
        print(f"{reduction}, batch of {size}: {weight[0, 0]:.2f}")
