/** Made by scripts/openapi.ts from the routes in src/http/contract.ts. Do not edit. */

/**
 * 字段种类
 */
export type FieldKind =
  | 'text'
  | 'note'
  | 'date'
  | 'code'
  | 'codes'
  | 'count'
  | 'money'
  | 'yes-no'
  | 'unit'
  | 'units'
  | 'person'
  | 'persons'
  | 'reference'
  | 'references'
  | 'items';
/**
 * 字段值。未填为 null 或空列表；0 和 false 是填了的值。金额以分计；日期为 YYYY-MM-DD；选项为其键；单位为其编码；引用为所引记录的编号
 */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | string[]
  | {
      [k: string]: string | number | boolean | null;
    }[];
/**
 * 汇总行所载
 */
export type SummaryStates =
  | {
      kind: 'amounts';
      /**
       * 以计量的标识为键；金额以分计。没有按选项分列的数
       */
      amounts: {
        [k: string]: number;
      };
    }
  | {
      /**
       * 时点数：只说明截止日期当天，不作为以后的基数
       */
      kind: 'as-of';
      /**
       * 以计量的标识为键
       */
      amounts: {
        [k: string]: number;
      };
    }
  | {
      /**
       * 零报告：没有发生
       */
      kind: 'none';
    }
  | {
      /**
       * 不适用：没有这项工作
       */
      kind: 'not-applicable';
    };
export type TaskTarget = {
  label: string;
  /**
   * 按此指标自动计算；null 为手填实际值
   */
  indicator: string | null;
  unit: string | null;
  isAtMost: boolean;
  threshold: number;
  /**
   * 现在的数字；null 为未填
   */
  value: number | null;
  /**
   * met 达成，missed 未达成，blank 未填
   */
  state: 'met' | 'missed' | 'blank';
} | null;
/**
 * known 有数（0 也是数），blank 未填报，not-applicable 不适用
 */
export type FigureState = 'known' | 'blank' | 'not-applicable';
/**
 * 标题、段落或表格
 */
export type Block =
  | {
      kind: 'heading';
      level: 1 | 2 | 3 | 4;
      /**
       * 序号，如 一、
       */
      number: string;
      text: string;
    }
  | {
      kind: 'paragraph';
      runs: Run[];
    }
  | {
      kind: 'table';
      columns: {
        label: string;
        share: number;
        align: 'left' | 'center' | 'right';
      }[];
      rows: Run[][];
    };
/**
 * 一段文字或一个数字
 */
export type Run =
  | {
      kind: 'text';
      text: string;
      bold?: boolean;
    }
  | {
      kind: 'figure';
      /**
       * 对应 figures 中的 ref
       */
      ref: string;
      text: string;
    };
/**
 * 文中数字的出处
 */
export type FigureSource =
  | {
      kind: 'figure';
      figure: Figure;
    }
  | {
      kind: 'change';
      figure: Figure;
      previous: Figure;
    }
  | {
      kind: 'rows';
      query: string;
      register: string;
      /**
       * 记录的编号
       */
      numbers: string[];
    }
  | {
      kind: 'coverage';
      indicator: string;
      over: 'villages' | 'months';
      figures: Figure[];
    }
  | {
      kind: 'units';
      codes: string[];
    };
/**
 * 数字所据
 */
export type Foundation =
  | {
      kind: 'figure';
      indicator: string;
      period: Period;
      of: string;
    }
  | {
      kind: 'rows';
      query: string;
      register: string;
    }
  | {
      kind: 'coverage';
      indicator: string;
      over: 'villages' | 'months';
    }
  | {
      kind: 'units';
    };
/**
 * fail 有误，doubt 存疑、由人判断，unassessable 无从判断
 */
export type FindingVerdict = 'fail' | 'doubt' | 'unassessable';

export interface paths {
  '/api/about': {
    /**
     * 产品名称、版本，以及演示数据的登录席位
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': About;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/first-steps': {
    /**
     * 初次使用要办的几件事，按事实标明办了没有
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              steps: FirstStep[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/openapi.json': {
    /**
     * 本接口的 OpenAPI 3.1 说明
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': unknown;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/session': {
    /**
     * 我是谁，有哪些席位，选定的席位有哪些权限
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Session;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 登录
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': SignIn;
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Session;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    /**
     * 退出登录
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/session/device-key': {
    /**
     * 本人在设备上封存离线内容所用的密钥
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 32 字节，Base64
               */
              key: string;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/session/seat': {
    get?: never;
    /**
     * 选择席位
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 席位
             */
            seat: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Session;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tokens': {
    /**
     * 本人的访问令牌
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              tokens: Token[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 新建访问令牌
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 用途
             */
            label: string;
            /**
             * 令牌所用席位
             */
            seat: string;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              token: string;
              /**
               * 时刻，ISO 8601，UTC
               */
              expiresAt: string;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tokens/{id}': {
    get?: never;
    put?: never;
    post?: never;
    /**
     * 撤销访问令牌
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 令牌的标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/health': {
    /**
     * 运行状况，供监控调用
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Health;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/people': {
    /**
     * 一个单位（含下级）的人员账号和席位，以及可设的岗位
     */
    get: {
      parameters: {
        query?: {
          /**
           * 单位；不给为本席位的单位
           */
          unit?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              people: Person[];
              roles: Role[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 新建账号；初始密码只显示一次，首次登录须修改
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 账号：小写字母、数字、点、横线，2 至 40 个
             */
            account: string;
            /**
             * 姓名
             */
            name: string;
            /**
             * 账号所属单位
             */
            unit: string;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': FirstPassword;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/people/{id}': {
    get?: never;
    /**
     * 变更姓名或所属单位
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 人员标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 姓名
             */
            name: string;
            /**
             * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
             */
            unit: string;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/people/{id}/locked': {
    get?: never;
    /**
     * 停用或启用账号；停用后登录和访问令牌立即失效
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 人员标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            locked: boolean;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/people/{id}/password': {
    get?: never;
    put?: never;
    /**
     * 重设密码；新的初始密码只显示一次
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 人员标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {};
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': FirstPassword;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/seats': {
    get?: never;
    put?: never;
    /**
     * 授予席位
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 人员
             */
            person: string;
            /**
             * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
             */
            unit: string;
            /**
             * 岗位代码
             */
            role:
              | 'reporter'
              | 'clerk'
              | 'reviewer'
              | 'principal'
              | 'county-officer'
              | 'county-leader'
              | 'system-admin'
              | 'security-admin'
              | 'auditor';
            /**
             * 起始日
             */
            since: string;
            /**
             * 到期日（含）；null 为长期
             */
            until: string | null;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': PersonSeat;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/seats/{id}': {
    get?: never;
    /**
     * 终止席位或变更到期日
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 席位标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 最后一日（含）；null 为长期
             */
            until: string | null;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/seats/{id}/hand-over': {
    get?: never;
    put?: never;
    /**
     * 移交席位：原任至前一日止，继任自当日起；草稿、任务和记录属于单位，继任照样看到
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 席位标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 继任者
             */
            to: string;
            /**
             * 继任起始日
             */
            on: string;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': PersonSeat;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/session/password': {
    get?: never;
    /**
     * 修改本人密码；其他浏览器的登录随即失效
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 原密码
             */
            former: string;
            /**
             * 新密码：至少 10 个字符，同时有字母和数字，不含账号
             */
            password: string;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/units': {
    /**
     * 本席位的单位及其全部下级，含并入的单位
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              units: Unit[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 设立单位：乡镇（街道）、村（社区）或内设机构
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 上级单位
             */
            above: string;
            kind: 'township' | 'village' | 'office';
            /**
             * 区划编码；内设机构只写 @ 后的代号
             */
            code: string;
            /**
             * 全称
             */
            name: string;
            /**
             * 简称；空的为全称
             */
            short: string;
            /**
             * 设立日期
             */
            from: string;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Unit;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/units/{code}/changes': {
    /**
     * 一个单位（含下级）的台账和报告最近有哪些改动，新的在前
     */
    get: {
      parameters: {
        query?: {
          /**
           * 条数，1 至 50
           */
          limit?: number;
        };
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': LatestChanges;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/units/{code}/end': {
    get?: never;
    put?: never;
    /**
     * 撤销单位，或并入另一单位；次日起其记录计入承继单位
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          code: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 最后一日
             */
            to: string;
            /**
             * 承继单位；null 为没有
             */
            successor: string | null;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Unit;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/units/{code}/places': {
    get?: never;
    put?: never;
    /**
     * 设置一个单位的下级单位在图上的位置；没有列出的不变
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          code: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 500
             */
            places: {
              /**
               * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
               */
              code: string;
              /**
               * null 为不设，按编码顺序排
               */
              place: MapPlace1 | null;
            }[];
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 改动了几个单位的位置
               */
              changed: number;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/units/{code}/rename': {
    get?: never;
    put?: never;
    /**
     * 单位更名；曾用名保留，导入时仍能识别
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          code: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 全称
             */
            name: string;
            /**
             * 简称；空的为全称
             */
            short: string;
            /**
             * 使用新名称的第一日
             */
            from: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Unit;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/units/{code}/years': {
    /**
     * 一个单位（含下级）哪些年度有数据，新的在前
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          code: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': UnitYears;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/settings': {
    /**
     * 一个单位的全部设置：现在的值、由谁设置、历次变更
     */
    get: {
      parameters: {
        query?: {
          /**
           * 单位；不给为本席位的单位
           */
          unit?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              settings: Setting[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/settings/{name}': {
    get?: never;
    /**
     * 自某日起更改一项设置；以前的值作为历史保留，以前的日子仍按以前的值
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 设置的名称
           */
          name: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 为哪个单位设置：县或乡镇
             */
            unit: string;
            /**
             * 值；null 为恢复上级或系统的规定
             */
            value: string | number | boolean | null;
            /**
             * 生效日期
             */
            since: string;
            /**
             * 依据：文件或会议；没有的写“本地做法”
             */
            basis: string;
            /**
             * 打开时本单位的版本
             */
            version: number;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/fields': {
    /**
     * 适用于一个单位的自定字段：本单位的、上级的；县级另含下级的
     */
    get: {
      parameters: {
        query?: {
          /**
           * 单位；不给为本席位的单位
           */
          unit?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              fields: ExtraField[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 在一个台账上增加字段；表单、列表、模板、导入、导出立即有它，数字和选项另有合计或计数
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 为哪个单位（含下级）增加：县或乡镇
             */
            unit: string;
            /**
             * 台账
             */
            register: string;
            /**
             * text 文字，count 整数，money 金额，date 日期，code 选项，yes-no 是否
             */
            kind: 'text' | 'count' | 'money' | 'date' | 'code' | 'yes-no';
            /**
             * 名称，也是导入时的表头
             */
            label: string;
            /**
             * 数字的计量单位，如“人”；其他种类为 null
             */
            measuredIn: string | null;
            /**
             * 选项的名称，依次；其他种类为空
             *
             * @maxItems 40
             */
            options: string[];
            /**
             * 填写说明
             */
            help: string | null;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ExtraField;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/fields/{id}': {
    get?: never;
    /**
     * 变更自定字段的名称、说明，增加选项，停用或恢复使用
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 名称，也是导入时的表头
             */
            label: string;
            /**
             * 数字的计量单位，如“人”；其他种类为 null
             */
            measuredIn: string | null;
            /**
             * 选项的名称，依次；其他种类为空
             *
             * @maxItems 40
             */
            options: string[];
            /**
             * 填写说明
             */
            help: string | null;
            isEnded: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ExtraField;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers': {
    /**
     * 各台账的字段、选项、校核和依据
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              registers: Register[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}': {
    /**
     * 一条记录，含历次改动和佐证材料
     */
    get: {
      parameters: {
        query?: {
          /**
           * 显示个人信息，须有权限
           */
          reveal?: boolean;
        };
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': OpenRecord;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    /**
     * 更正一行
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': RecordChange;
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': SavedRecord;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}/void': {
    get?: never;
    put?: never;
    /**
     * 作废一行；记录和历史保留，不再计入数字
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 打开时的版本
             */
            version: number;
            /**
             * 作废理由
             */
            reason: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 版本号，从 1 起逐次加一
               */
              version: number;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/void': {
    get?: never;
    put?: never;
    /**
     * 以同一理由作废多条记录；不能作废的逐条说明，其余照办
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 200
             */
            records: {
              /**
               * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
               */
              unit: string;
              /**
               * 记录的内部标识
               */
              id: string;
              /**
               * 列出时的版本
               */
              version: number;
            }[];
            /**
             * 作废理由
             */
            reason: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 作废了几条
               */
              voided: number;
              refused: {
                id: string;
                says: string;
                remedy?: string;
              }[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/records': {
    /**
     * 台账的一页，新的在前
     */
    get: {
      parameters: {
        query?: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 起始日期
           */
          from?: string;
          /**
           * 截止日期
           */
          to?: string;
          /**
           * 编号、文字、选项或单位名称中所含的词，任意两字即可；空格隔开的各词都要有。不含个人信息
           */
          words?: string;
          /**
           * 按选项筛选，写成 字段:选项，可重复；同一字段多项为“或”，不同字段为“且”
           */
          option?: string[];
          /**
           * 状态；不给为只列在册的
           */
          state?: 'recorded' | 'void';
          /**
           * 排序：listed 日期、number 编号、unit 单位、changed 更改时间，或字段名；前加 - 为从大到小；不给为日期新的在前
           */
          order?: string;
          /**
           * 种类；不给为一般记录和汇总行都列
           */
          kind?: 'row' | 'summary';
          /**
           * 上一页 next 的值；不给为第一页
           */
          after?: string;
          /**
           * 每页条数，1 至 200
           */
          limit?: number;
        };
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': RecordPage;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 登记一行
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': NewRecord;
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': SavedRecord;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/summaries': {
    get?: never;
    put?: never;
    /**
     * 登记汇总行：纸质台账的合计、零报告或不适用
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': NewSummary;
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              id: string;
              number: string;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/evidence': {
    /**
     * 一个单位（含下级）最近的佐证材料，内容相同的只列一份
     */
    get: {
      parameters: {
        query?: {
          /**
           * 单位；不给为本席位的单位
           */
          unit?: string;
          /**
           * 文件名中所含的词
           */
          words?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              files: RecentFile[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}/files': {
    /**
     * 一条记录的佐证材料
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              files: EvidenceFile[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 上传佐证材料，至多 20 MB，加密保存
     */
    post: {
      parameters: {
        query?: {
          /**
           * 换下哪一份材料
           */
          replaces?: string;
        };
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'multipart/form-data': {
            /**
             * 文件，至多 20 MB
             */
            file: Blob;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': EvidenceFile;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}/files/{file}': {
    /**
     * 下载佐证材料
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
          /**
           * 材料
           */
          file: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/octet-stream': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}/files/{file}/text': {
    /**
     * 文档中的文字（DOCX、DOC、OFD、PDF、TXT），供在线查看
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
          /**
           * 材料
           */
          file: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              text: string;
              /**
               * 是否全文；过长的只给开头
               */
              isWhole: boolean;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}/files/reuse': {
    get?: never;
    put?: never;
    /**
     * 一份材料兼作另一条记录的佐证，不必再传
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 已有的材料
             */
            from: {
              /**
               * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
               */
              unit: string;
              /**
               * 记录的内部标识
               */
              record: string;
              file: string;
            };
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': EvidenceFile;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/matters': {
    /**
     * 一个单位（含下级）在一个程序上的事项
     */
    get: {
      parameters: {
        query: {
          /**
           * 程序
           */
          procedure: string;
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * all 全部，open 未办结，overdue 已逾期，near 临近到期，ended 已办结；all、ended 新的在前，其他先到期的在前
           */
          status?: 'all' | 'open' | 'overdue' | 'near' | 'ended';
          /**
           * 上一页 next 的值；不给为第一页
           */
          after?: string;
          /**
           * 每页条数，1 至 200
           */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': MatterPage;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/matters/{unit}/{id}': {
    /**
     * 一条记录的办理情况：各环节、期限及其算法、办理记录、为什么标红
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': OpenMatter;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/matters/{unit}/{id}/documents/{template}/document.docx': {
    /**
     * 由记录起草的文书，Word 文档；个人信息只对有权的席位写明
     */
    get: {
      parameters: {
        query?: {
          /**
           * 还没有登记的办理内容，JSON：{"on":日期,"outcome":结果,"reason":说明,"fields":字段}；不给的只按记录起草
           */
          typed?: string;
        };
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
          /**
           * 文书
           */
          template: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/matters/{unit}/{id}/documents/{template}/document.pdf': {
    /**
     * 由记录起草的文书，PDF；个人信息只对有权的席位写明
     */
    get: {
      parameters: {
        query?: {
          /**
           * 还没有登记的办理内容，JSON：{"on":日期,"outcome":结果,"reason":说明,"fields":字段}；不给的只按记录起草
           */
          typed?: string;
        };
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
          /**
           * 文书
           */
          template: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/pdf': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/matters/{unit}/{id}/dossier.pdf': {
    /**
     * 卷宗，一个 PDF：封面、带页次的目录、办理记录，其后是各项材料（PDF、图片逐页排入，其他格式列明摘要）
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/pdf': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/matters/{unit}/{id}/dossier.zip': {
    /**
     * 卷宗文件夹：卷内目录和各项材料，按顺序编号
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/zip': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/matters/{unit}/{id}/steps': {
    get?: never;
    put?: never;
    /**
     * 办理一个环节，或者登记依法不办的情形和理由
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': StepAct;
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 版本号，从 1 起逐次加一
               */
              version: number;
              /**
               * 事项因此办结的，怎样办结
               */
              ended: string | null;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/procedures': {
    /**
     * 全部办理程序：环节、由谁办、材料、结果、可以不办的情形、期限
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              procedures: Procedure[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/todo': {
    /**
     * 本席位的待办，先到期的在前；没有期限的在后
     */
    get: {
      parameters: {
        query?: {
          /**
           * 程序
           */
          procedure?: string;
          /**
           * overdue 只列已逾期，near 只列临近到期，dated 只列有期限的；不给为全部
           */
          status?: 'overdue' | 'near' | 'dated';
          /**
           * 上一页 next 的值；不给为第一页
           */
          after?: string;
          /**
           * 每页条数，1 至 200
           */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': TodoPage;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}/links': {
    /**
     * 与一条记录关联的任务，以及作为一项任务进展的记录
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              tasks: LinkedRecord[];
              records: LinkedRecord[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 把其他台账的记录作为任务的进展关联起来；从任务或从记录办理均可
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 另一条记录
             */
            to: {
              /**
               * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
               */
              unit: string;
              id: string;
            };
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/records/{unit}/{id}/links/remove': {
    get?: never;
    put?: never;
    /**
     * 取消关联；日志中仍有记载
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 另一条记录
             */
            to: {
              /**
               * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
               */
              unit: string;
              id: string;
            };
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tasks': {
    /**
     * 一个单位（含下级）一年下达的任务：分解、进展、目标与现在的数字
     */
    get: {
      parameters: {
        query: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          year: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              tasks: ListedTask[];
              /**
               * 超过 2000 项，没有列全
               */
              isMore: boolean;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tasks/{unit}/{id}/move': {
    get?: never;
    put?: never;
    /**
     * 改派给本乡镇的其他单位，或改由其他职务负责；原承办单位看得到原因和去向
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 接办的单位
             */
            to: string;
            /**
             * 责任人职务；null 不变
             */
            post?: string | null;
            reason: string;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tasks/{unit}/{id}/parts': {
    get?: never;
    put?: never;
    /**
     * 分解任务：县分解到乡镇和部门，乡镇分解到站所、村（社区）；已分解过的不重复
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 下达日期
             */
            issuedOn: string;
            /**
             * @minItems 1
             * @maxItems 300
             */
            parts: {
              /**
               * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
               */
              unit: string;
              /**
               * null 与原任务相同
               */
              title?: string | null;
              /**
               * 责任人职务；null 与原任务相同
               */
              post?: string | null;
              /**
               * 完成期限；null 与原任务相同
               */
              dueOn?: string | null;
            }[];
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              created: number;
              /**
               * 先前已分解的
               */
              standing: number;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tasks/{unit}/{id}/progress': {
    get?: never;
    put?: never;
    /**
     * 登记一条进展；以前的进展留在历次改动中，不能删改
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 日期，YYYY-MM-DD
             */
            on: string;
            says: string;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tasks/{unit}/{id}/recall': {
    get?: never;
    put?: never;
    /**
     * 撤回任务及其分解的各项，写明原因；承办单位看得到
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 记录的内部标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            reason: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 连同分解的共撤回几项
               */
              recalled: number;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tasks/read': {
    get?: never;
    put?: never;
    /**
     * 从工作要点（Word、PDF、WPS、Excel、纯文本）中读出任务，不登记
     */
    post: {
      parameters: {
        query?: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'multipart/form-data': {
            /**
             * 文件，至多 20 MB
             */
            file: Blob;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ReadTasks;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/tasks/read-text': {
    get?: never;
    put?: never;
    /**
     * 从粘贴的文字中读出任务，不登记
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
             */
            unit?: string;
            text: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ReadTasks;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/hand-over': {
    /**
     * 本席位手上的工作：未办结的事项、任务、草稿、报告、待制发的文书、材料
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': OpenWork;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/hand-over/sheet.docx': {
    /**
     * 移交清单，Word 文档，双方签字
     */
    get: {
      parameters: {
        query: {
          /**
           * 接交人；不给的，接交时手写
           */
          to?: string;
          /**
           * 接任起始日
           */
          on: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/hand-over/sheet.pdf': {
    /**
     * 移交清单，PDF，双方签字
     */
    get: {
      parameters: {
        query: {
          /**
           * 接交人；不给的，接交时手写
           */
          to?: string;
          /**
           * 接任起始日
           */
          on: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/pdf': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/calendar/{token}/todo.ics': {
    /**
     * 日历订阅：一个席位有期限的待办（iCalendar）
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 订阅地址中的密钥
           */
          token: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'text/calendar': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reminders': {
    /**
     * 本人的提醒设置
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Reminders;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    /**
     * 设定每日待办邮件的邮箱；加密保存
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * null 为不再发
             */
            email: string | null;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Reminders;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reminders/calendar': {
    get?: never;
    put?: never;
    /**
     * 生成本席位的日历订阅地址；原地址随即失效
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 订阅地址，接在本站网址之后
               */
              path: string;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    /**
     * 停用本席位的日历订阅地址
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/figures': {
    /**
     * 某单位某期间的全部数字
     */
    get: {
      parameters: {
        query: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 2023、2023-Q1、2023-03 或 2023-01-01..2023-06-30
           */
          period: string;
          /**
           * 统计到哪一日为止，单位撤并也以该日为准；不给为期末，期末未到的为今天
           */
          asOf?: string;
          /**
           * 只计本单位自己登记的，不含下级
           */
          alone?: boolean;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 如 2023年第1季度
               */
              periodText: string;
              unitName: string;
              figures: Figure[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/figures/{indicator}': {
    /**
     * 一个数字
     */
    get: {
      parameters: {
        query: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 2023、2023-Q1、2023-03 或 2023-01-01..2023-06-30
           */
          period: string;
          /**
           * 统计到哪一日为止，单位撤并也以该日为准；不给为期末，期末未到的为今天
           */
          asOf?: string;
          /**
           * 只计本单位自己登记的，不含下级
           */
          alone?: boolean;
        };
        header?: never;
        path: {
          /**
           * 指标；按选项分列的写成 指标@选项
           */
          indicator: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Figure;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/figures/{indicator}/breakdown': {
    /**
     * 一个数字按月、按下级单位、按选项分列
     */
    get: {
      parameters: {
        query: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 2023、2023-Q1、2023-03 或 2023-01-01..2023-06-30
           */
          period: string;
          /**
           * 统计到哪一日为止，单位撤并也以该日为准；不给为期末，期末未到的为今天
           */
          asOf?: string;
          /**
           * 只计本单位自己登记的，不含下级
           */
          alone?: boolean;
        };
        header?: never;
        path: {
          /**
           * 指标；按选项分列的写成 指标@选项
           */
          indicator: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Breakdown;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/figures/{indicator}/trace': {
    /**
     * 一个数字所据的记录，其数量之和即为该数
     */
    get: {
      parameters: {
        query: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 2023、2023-Q1、2023-03 或 2023-01-01..2023-06-30
           */
          period: string;
          /**
           * 统计到哪一日为止，单位撤并也以该日为准；不给为期末，期末未到的为今天
           */
          asOf?: string;
          /**
           * 只计本单位自己登记的，不含下级
           */
          alone?: boolean;
          /**
           * 比率的哪一部分；不给为第一部分（分子）
           */
          measure?: string;
          /**
           * 上一页 next 的值；不给为第一页
           */
          after?: string;
          /**
           * 每页条数，1 至 200
           */
          limit?: number;
        };
        header?: never;
        path: {
          /**
           * 指标；按选项分列的写成 指标@选项
           */
          indicator: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Trace;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/indicators': {
    /**
     * 各指标的定义
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              indicators: Indicator[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/figures': {
    /**
     * 一本台账的各项数字：按月、上年同期、按选项，供画图
     */
    get: {
      parameters: {
        query: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 2023、2023-Q1、2023-03 或 2023-01-01..2023-06-30
           */
          period: string;
          /**
           * 统计到哪一日为止，单位撤并也以该日为准；不给为期末，期末未到的为今天
           */
          asOf?: string;
          /**
           * 只计本单位自己登记的，不含下级
           */
          alone?: boolean;
          /**
           * 只要这些指标，可重复；不给为全部
           */
          only?: string[];
          /**
           * 只按月或者只按选项；不给为都要，并列上年同期
           */
          by?: 'months' | 'options';
        };
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': RegisterFigures;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/imports/{id}/marked.xlsx': {
    /**
     * 标注了问题的工作簿，30 分钟内有效
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/export.csv': {
    /**
     * 导出为 CSV；响应头 X-Row-Count 为行数
     */
    get: {
      parameters: {
        query?: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 起始日期
           */
          from?: string;
          /**
           * 截止日期
           */
          to?: string;
          /**
           * 编号、文字、选项或单位名称中所含的词，任意两字即可；空格隔开的各词都要有。不含个人信息
           */
          words?: string;
          /**
           * 按选项筛选，写成 字段:选项，可重复；同一字段多项为“或”，不同字段为“且”
           */
          option?: string[];
          /**
           * 状态；不给为只列在册的
           */
          state?: 'recorded' | 'void';
          /**
           * 排序：listed 日期、number 编号、unit 单位、changed 更改时间，或字段名；前加 - 为从大到小；不给为日期新的在前
           */
          order?: string;
          /**
           * 含个人信息，须有权限
           */
          personal?: boolean;
          /**
           * 只要这些列，可重复：number 编号、unit 单位，或字段名；不给为全部列
           */
          column?: string[];
          /**
           * 文字编码
           */
          encoding?: 'utf-8' | 'gbk';
        };
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'text/csv': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/export.xlsx': {
    /**
     * 导出为工作簿；响应头 X-Row-Count 为行数
     */
    get: {
      parameters: {
        query?: {
          /**
           * 单位（含下级）；不给为本席位的单位
           */
          unit?: string;
          /**
           * 起始日期
           */
          from?: string;
          /**
           * 截止日期
           */
          to?: string;
          /**
           * 编号、文字、选项或单位名称中所含的词，任意两字即可；空格隔开的各词都要有。不含个人信息
           */
          words?: string;
          /**
           * 按选项筛选，写成 字段:选项，可重复；同一字段多项为“或”，不同字段为“且”
           */
          option?: string[];
          /**
           * 状态；不给为只列在册的
           */
          state?: 'recorded' | 'void';
          /**
           * 排序：listed 日期、number 编号、unit 单位、changed 更改时间，或字段名；前加 - 为从大到小；不给为日期新的在前
           */
          order?: string;
          /**
           * 含个人信息，须有权限
           */
          personal?: boolean;
          /**
           * 只要这些列，可重复：number 编号、unit 单位，或字段名；不给为全部列
           */
          column?: string[];
        };
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/import': {
    get?: never;
    put?: never;
    /**
     * 导入工作簿（.xlsx、.xls、.csv）：全部导入或一行也不导入
     */
    post: {
      parameters: {
        query?: {
          /**
           * 导入到哪个单位；不给为本席位的单位
           */
          unit?: string;
          /**
           * 只检查，不写入
           */
          dryRun?: boolean;
          /**
           * 编号已登记而内容不同的，以工作簿更正
           */
          update?: boolean;
        };
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'multipart/form-data': {
            /**
             * 文件，至多 30 MB
             */
            file: Blob;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ImportResult;
          };
        };
        422: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ImportRefusal;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/rows': {
    get?: never;
    put?: never;
    /**
     * 一次登记多行（网页上填写或粘贴的表格）：全部登记或一行也不登记
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': TypedRows;
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ImportResult;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/registers/{register}/template.xlsx': {
    /**
     * 空白模板：表头、说明、下拉选项、示例行
     */
    get: {
      parameters: {
        query?: {
          /**
           * 给哪个单位用；不给为本席位的单位
           */
          unit?: string;
        };
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports': {
    /**
     * 本席位范围内各乡镇的年度报告
     */
    get: {
      parameters: {
        query: {
          /**
           * 年度
           */
          year: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              reports: ReportListed[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}': {
    /**
     * 一份报告：草稿由今天的台账生成，批准后为批准时的样子
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': OpenReport;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/approve': {
    get?: never;
    put?: never;
    /**
     * 签批：应签批的人都签了，即固化数字及其出处的校验值
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 打开时的版本
             */
            version: number;
            /**
             * 以哪个职务签批；只剩一个的可以不写
             */
            as?: string | null;
            /**
             * 打开时正文的校验值
             */
            words?: string | null;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 版本号，从 1 起逐次加一
               */
              version: number;
              signatures: ReportSignature[];
              /**
               * 因台账变动而失效的前一签批
               */
              lapsed: string[];
              /**
               * 签批完毕的
               */
              approval: {
                approvedBy: string;
                /**
                 * 日期，YYYY-MM-DD
                 */
                approvedOn: string;
              } | null;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/edits': {
    get?: never;
    /**
     * 保存对草稿的全部改动，成为新的一版；他人同时改了别的段落的，逐段合并
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 打开时的版本
             */
            version: number;
            edits: DraftEdits;
            /**
             * 恢复旧版的，写明第几版
             */
            restores?: number | null;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 版本号，从 1 起逐次加一
               */
              version: number;
              /**
               * 因正文改动而失效的签批
               */
              lapsed: string[];
              /**
               * 审核也须重新办理
               */
              reviewLapsed: boolean;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/report.docx': {
    /**
     * 报告的 Word 文档
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/report.json': {
    /**
     * 报告数据：文稿、数字和出处的校验值，日后可核对
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': unknown;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/report.pdf': {
    /**
     * 报告的 PDF
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/pdf': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/verification': {
    /**
     * 已批准报告的数字与现在台账的核对
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Verification;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/withdraw': {
    get?: never;
    put?: never;
    /**
     * 撤回签批，报告回到草稿；已报送的由县级退回
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 撤回理由
             */
            reason: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 版本号，从 1 起逐次加一
               */
              version: number;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/verify': {
    get?: never;
    put?: never;
    /**
     * 核对一份报告数据（report.json）：一致、有变化或无法核对
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': ReportDataGiven;
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Verification;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/versions': {
    /**
     * 报告的各版：何人、何时、改了哪几段，新的在前
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              versions: ReportVersionListed[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/versions/{version}': {
    /**
     * 报告的一版全文，供对照和恢复
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
          /**
           * 版次
           */
          version: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ReportVersion;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/remarks': {
    /**
     * 对报告的批注
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              threads: RemarkThread[];
              /**
               * 县级在报送以后才能批注
               */
              mayRemark: boolean;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 对一段或者其中的文字作批注
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            block: string;
            passage?: string | null;
            /**
             * 批注
             */
            says: string;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/remarks/{thread}': {
    get?: never;
    put?: never;
    /**
     * 答复、了结或者重开一条批注
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
          thread: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            act: 'answer' | 'resolve' | 'reopen';
            /**
             * 答复
             */
            says?: string;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              id: string;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/check': {
    get?: never;
    put?: never;
    /**
     * 签批前审读法度生成的报告
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 审读的文字
               */
              text: string;
              findings: {
                /**
                 * 在本次审读中唯一
                 */
                id: string;
                rule: string;
                /**
                 * 规则名称
                 */
                label: string;
                /**
                 * 类别的标识
                 */
                family: string;
                /**
                 * 类别
                 */
                familyLabel: string;
                verdict: FindingVerdict;
                /**
                 * 在 text 中的起点（UTF-16）
                 */
                start: number;
                /**
                 * 在 text 中的终点，不含
                 */
                end: number;
                /**
                 * 原文
                 */
                excerpt: string;
                /**
                 * 哪里不对
                 */
                says: string;
                /**
                 * 为什么
                 */
                because: string;
                /**
                 * 怎样改
                 */
                fix: string;
                /**
                 * 依据；null 为公文写作的通常要求
                 */
                basis: string | null;
                /**
                 * 同一单位、年度、规则、语句相同，文稿改版后不变
                 */
                fingerprint: string;
                /**
                 * 轻重，大者在前
                 */
                weight: number;
                /**
                 * 雷同的，与哪一份、哪几段；其他问题为 null
                 */
                copied: CopiedFrom | null;
                /**
                 * 经人判断：right 对，wrong 不对（不作问题），mended 已改；null 为尚未判断
                 */
                judgement: ('right' | 'wrong' | 'mended') | null;
                /**
                 * 判断时所写的说明
                 */
                note: string | null;
                judgedBy: string | null;
                /**
                 * 报告中的段
                 */
                block: string | null;
              }[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reports/{unit}/{year}/check-block': {
    get?: never;
    put?: never;
    /**
     * 一段文字保存以前的提示和审读结果，边写边看；不保存
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
           */
          unit: string;
          /**
           * 年度
           */
          year: number;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            block: string;
            /**
             * 正在写的文字，数字写成 {ref}
             */
            text: string;
            /**
             * 系统生成的文字（composed）
             */
            over: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              warnings: Warning[];
              findings: BlockFinding[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews': {
    /**
     * 审读过的报告：各有几处问题，新的在前
     */
    get: {
      parameters: {
        query?: {
          /**
           * 年度
           */
          year?: number;
          /**
           * 该单位及其下级；不给为本席位
           */
          unit?: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              reviews: ReviewListed[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 审读一份报告：Word、PDF、OFD 或纯文本
     */
    post: {
      parameters: {
        query?: {
          /**
           * 哪个单位的报告；不给的，按文中的发文单位在本席位范围内认定
           */
          unit?: string;
          /**
           * 报告的年度；不给的，按文中所写
           */
          year?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'multipart/form-data': {
            /**
             * 文件，至多 60 MB
             */
            file: Blob;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Review;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/{id}': {
    /**
     * 一份审读：按现在的规则和台账重新核对
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 审读的标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Review;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    /**
     * 删除一份审读；已作的判断保留
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 审读的标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/{id}/adopt': {
    get?: never;
    put?: never;
    /**
     * 采用：把报告中的数字登记为该年度的汇总行，以原句为依据
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 审读的标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * @minItems 1
             * @maxItems 500
             */
            rows: {
              /**
               * 计量的标识
               */
              indicator: string;
              /**
               * 数量；金额以分计
               */
              amount: number;
              /**
               * 依据的句子
               */
              sentence: string;
            }[];
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              rows: {
                indicator: string;
                register: string;
                id: string;
                /**
                 * 汇总行的编号
                 */
                number: string;
              }[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/{id}/findings/{fingerprint}': {
    get?: never;
    /**
     * 判断一处问题：对、不对、已改，或撤回判断
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 审读的标识
           */
          id: string;
          fingerprint: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 经人判断：right 对，wrong 不对（不作问题），mended 已改；null 为尚未判断
             */
            judgement: ('right' | 'wrong' | 'mended') | null;
            note?: string | null;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              fingerprint: string;
              /**
               * 经人判断：right 对，wrong 不对（不作问题），mended 已改；null 为尚未判断
               */
              judgement: ('right' | 'wrong' | 'mended') | null;
              note: string | null;
              judgedBy: string | null;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/{id}/letter.docx': {
    /**
     * 审读意见的复函：列出仍须处理的问题
     */
    get: {
      parameters: {
        query?: {
          /**
           * 连同存疑的
           */
          doubts?: boolean;
        };
        header?: never;
        path: {
          /**
           * 审读的标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/vnd.openxmlformats-officedocument.wordprocessingml.document': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/{id}/place': {
    get?: never;
    /**
     * 指明或更正一份审读的单位和年度：改与该单位的台账比较，已作的判断随之保留
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 审读的标识
           */
          id: string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * null 为不指明
             */
            unit: string | null;
            /**
             * null 为不指明
             */
            year: number | null;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Review;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/copies': {
    /**
     * 互相雷同的报告：当年各单位之间，以及与本单位上一年之间
     */
    get: {
      parameters: {
        query: {
          /**
           * 年度
           */
          year: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * 比较了几份
               */
              compared: number;
              pairs: CopiedPair[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/letters.zip': {
    get?: never;
    put?: never;
    /**
     * 几份审读的复函，一份一个文件，合成一个压缩包
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 审读的标识
             *
             * @minItems 1
             * @maxItems 200
             */
            reviews: string[];
            /**
             * 连同存疑的
             */
            doubts?: boolean;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/zip': Blob;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/reviews/text': {
    get?: never;
    put?: never;
    /**
     * 审读粘贴的文字
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 哪个单位的报告；不给的，按文中的发文单位在本席位范围内认定
             */
            unit?: string;
            /**
             * 报告的年度；不给的，按文中所写
             */
            year?: number;
            /**
             * 文字
             */
            text: string;
          };
        };
      };
      responses: {
        201: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': Review;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/drafts': {
    /**
     * 本席位没有保存的草稿，新的在前
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              drafts: DraftLine[];
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/drafts/{register}/{record}': {
    /**
     * 一份草稿；没有的为 null
     */
    get: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
          /**
           * new 为新登记，table 为表格登记，其余为更正哪条记录
           */
          record: 'new' | 'table' | string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              draft: {
                /**
                 * 页面所存，原样退回
                 */
                values: string;
                /**
                 * 时刻，ISO 8601，UTC
                 */
                changedAt: string;
              } | null;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    /**
     * 保存草稿，整体加密；别的设备上更晚的不被覆盖
     */
    put: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
          /**
           * new 为新登记，table 为表格登记，其余为更正哪条记录
           */
          record: 'new' | 'table' | string;
        };
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            values: string;
            /**
             * 时刻，ISO 8601，UTC
             */
            changedAt: string;
          };
        };
      };
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    post?: never;
    /**
     * 删去草稿
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          /**
           * 台账
           */
          register: string;
          /**
           * new 为新登记，table 为表格登记，其余为更正哪条记录
           */
          record: 'new' | 'table' | string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/views': {
    /**
     * 本席位为一本台账保存的视图
     */
    get: {
      parameters: {
        query: {
          /**
           * 台账
           */
          register: string;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ListViews;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    /**
     * 保存视图；同名的以新的代替
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 台账
             */
            register: string;
            name: string;
            query: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ListViews;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/views/{id}': {
    get?: never;
    put?: never;
    post?: never;
    /**
     * 删去视图
     */
    delete: {
      parameters: {
        query?: never;
        header?: never;
        path: {
          id: string;
        };
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        204: {
          headers: {[name: string]: unknown};
          content?: never;
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/visit': {
    get?: never;
    put?: never;
    /**
     * 打开首页：给出本席位上一次打开的时刻，用来列出其后的改动；不作统计
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {};
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': {
              /**
               * null 为第一次
               */
              before: string | null;
            };
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/log': {
    /**
     * 一个乡镇的日志，新的在前；只说谁在何时做了什么，不含记录内容
     */
    get: {
      parameters: {
        query?: {
          /**
           * 乡镇；不给为本席位的单位
           */
          unit?: string;
          /**
           * 上一页 next 的值；不给为最新一页
           */
          before?: number;
          /**
           * 每页条数，1 至 200
           */
          limit?: number;
        };
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody?: never;
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': LogPage;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    put?: never;
    post?: never;
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
  '/api/log/check': {
    get?: never;
    put?: never;
    /**
     * 逐条重算一个乡镇的日志链，看有无改动、缺失
     */
    post: {
      parameters: {
        query?: never;
        header?: never;
        path?: never;
        cookie?: never;
      };
      requestBody: {
        content: {
          'application/json': {
            /**
             * 乡镇；不给为本席位的单位
             */
            unit?: string;
          };
        };
      };
      responses: {
        200: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': LogCheck;
          };
        };
        default: {
          headers: {[name: string]: unknown};
          content: {
            'application/json': ErrorBody;
          };
        };
      };
    };
    delete?: never;
    patch?: never;
    head?: never;
    options?: never;
    trace?: never;
  };
}
export interface About {
  name: string;
  version: string;
  /**
   * 服务器的今天
   */
  today: string;
  /**
   * 演示数据的登录席位；不是演示数据的为空
   */
  demoSeats: {
    account: string;
    password: string;
    /**
     * 单位和岗位
     */
    label: string;
  }[];
  /**
   * 还没有任何账号，须先在服务器上运行 fadu setup
   */
  isEmpty: boolean;
}
/**
 * 错误
 */
export interface ErrorBody {
  /**
   * 错误代码，不随版本改变含义
   */
  code: string;
  /**
   * 错在哪里、差多少、依据哪一条
   */
  message: string;
  /**
   * 怎样处理
   */
  remedy: string;
  /**
   * 逐处问题；没有的为空
   */
  details: ErrorDetail[];
  /**
   * 本次请求的编号，报修时请提供
   */
  reference: string;
}
/**
 * 一处问题
 */
export interface ErrorDetail {
  /**
   * 工作簿中的行号，从 1 起
   */
  row?: number;
  /**
   * 工作簿中的列，如 C
   */
  column?: string;
  /**
   * 字段名
   */
  field?: string;
  /**
   * 字段的中文名称
   */
  label?: string;
  /**
   * 哪里不对
   */
  says: string;
  /**
   * 怎样改
   */
  remedy?: string;
}
export interface FirstStep {
  id: 'units' | 'accounts' | 'seats' | 'settings' | 'records' | 'tasks';
  /**
   * null 为本席位看不到
   */
  isDone: boolean | null;
  /**
   * 由本席位办理
   */
  isOwn: boolean;
  count: number | null;
}
/**
 * 当前登录
 */
export interface Session {
  person: {
    id: string;
    account: string;
    name: string;
  };
  /**
   * browser 浏览器登录，script 访问令牌
   */
  kind: 'browser' | 'script';
  seats: Seat[];
  /**
   * 本次选定的席位；null 为尚未选择
   */
  seat: Seat | null;
  /**
   * 席位所在单位
   */
  unit: Unit | null;
  /**
   * 席位的权限，如 read-records、write-records、approve-report
   */
  rights: string[];
  /**
   * 服务器的今天
   */
  today: string;
  /**
   * 密码由管理员设置，须先修改才能办理其他事项
   */
  mustChangePassword: boolean;
  /**
   * 席位在演示单位（代码以 99 开头）
   */
  isDemo: boolean;
  /**
   * 登录到期时刻
   */
  expiresAt: string;
}
/**
 * 席位：在某单位的某岗位
 */
export interface Seat {
  id: string;
  /**
   * 单位编码
   */
  unit: string;
  unitName: string;
  unitShort: string;
  /**
   * 岗位代码
   */
  role: string;
  /**
   * 岗位名称
   */
  roleLabel: string;
  /**
   * 到期日；null 为长期
   */
  until: string | null;
}
/**
 * 单位
 */
export interface Unit {
  /**
   * 单位编码
   */
  code: string;
  /**
   * 全称
   */
  name: string;
  /**
   * 简称
   */
  short: string;
  kind: 'province' | 'city' | 'county' | 'township' | 'village' | 'office';
  /**
   * 设立日期
   */
  from: string;
  /**
   * 最后一日；null 为存续
   */
  to: string | null;
  /**
   * 并入或更名后的单位
   */
  successor: string | null;
  /**
   * 曾用名，早的在前；没有的不列
   */
  formerly?: {
    /**
     * 使用该名称的最后一日
     */
    until: string;
    name: string;
    short: string;
  }[];
  place?: MapPlace;
}
/**
 * 图上位置；没有设置的不列
 */
export interface MapPlace {
  row: number;
  column: number;
}
export interface SignIn {
  /**
   * 账号
   */
  account: string;
  /**
   * 密码
   */
  password: string;
}
/**
 * 个人访问令牌
 */
export interface Token {
  /**
   * 令牌的标识（不是令牌本身）
   */
  id: string;
  /**
   * 用途
   */
  label: string;
  /**
   * 令牌所用席位；null 为席位已到期
   */
  seat: Seat | null;
  /**
   * 时刻，ISO 8601，UTC
   */
  createdAt: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  expiresAt: string;
}
export interface Health {
  status: 'ok';
  engine: 'pglite' | 'postgres';
}
/**
 * 人员账号
 */
export interface Person {
  id: string;
  account: string;
  name: string;
  /**
   * 账号所属单位
   */
  unit: string | null;
  unitName: string;
  /**
   * 已停用
   */
  isLocked: boolean;
  /**
   * 初始密码尚未修改
   */
  mustChange: boolean;
  /**
   * 账号由本席位的单位管理；false 为外单位人员在本单位有席位
   */
  isOwn: boolean;
  seats: PersonSeat[];
}
export interface PersonSeat {
  id: string;
  unit: string;
  unitName: string;
  /**
   * 岗位代码
   */
  role:
    | 'reporter'
    | 'clerk'
    | 'reviewer'
    | 'principal'
    | 'county-officer'
    | 'county-leader'
    | 'system-admin'
    | 'security-admin'
    | 'auditor';
  roleLabel: string;
  /**
   * 起始日
   */
  since: string;
  /**
   * 到期日（含）；null 为长期
   */
  until: string | null;
  /**
   * standing 在任，ended 已到期，coming 尚未开始
   */
  state: 'standing' | 'ended' | 'coming';
}
/**
 * 岗位
 */
export interface Role {
  /**
   * 岗位代码
   */
  role:
    | 'reporter'
    | 'clerk'
    | 'reviewer'
    | 'principal'
    | 'county-officer'
    | 'county-leader'
    | 'system-admin'
    | 'security-admin'
    | 'auditor';
  label: string;
  /**
   * 可设在哪些单位
   */
  kinds: ('province' | 'city' | 'county' | 'township' | 'village' | 'office')[];
  /**
   * 可以办理的事项
   */
  may: string[];
}
export interface FirstPassword {
  id: string;
  account: string;
  /**
   * 初始密码，只显示这一次
   */
  password: string;
}
export interface LatestChanges {
  changes: LatestChange[];
}
export interface LatestChange {
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
  person: string;
  action: string;
  actionLabel: string;
  unit: string;
  unitName: string;
  subject: 'record' | 'file' | 'report';
  subjectId: string;
  /**
   * 所在台账；报告的为 null
   */
  register: string | null;
  registerLabel: string | null;
  /**
   * 记录编号
   */
  number: string | null;
  /**
   * 记录的标题，或“2023 年度报告”
   */
  title: string;
  /**
   * 报告年度
   */
  year: number | null;
}
/**
 * 图上位置：第几行、第几列，自 1 起
 */
export interface MapPlace1 {
  row: number;
  column: number;
}
export interface UnitYears {
  years: {
    year: number;
    /**
     * 有内容的台账数（只计按事项登记的台账；“没有发生”也算有内容）
     */
    filled: number;
    /**
     * 按事项登记的台账总数
     */
    of: number;
    /**
     * 记录条数
     */
    records: number;
    /**
     * 是否足以成文：有内容的台账超过五分之一
     */
    isKept: boolean;
  }[];
}
/**
 * 设置
 */
export interface Setting {
  name: string;
  label: string;
  group: string;
  help: string;
  kind: 'text' | 'number' | 'yes-no';
  /**
   * 数字的计量单位
   */
  unit: string | null;
  min: number | null;
  max: number | null;
  mayBeEmpty: boolean;
  /**
   * 文字最多多少字
   */
  most: number;
  /**
   * 法定依据；null 为本地做法
   */
  basis: string | null;
  /**
   * 没有设置时的值
   */
  default: string | number | boolean | null;
  /**
   * 没有设置时怎样（随单位而定的）
   */
  otherwise: string | null;
  /**
   * 现在的值
   */
  value: string | number | boolean | null;
  /**
   * own 本单位设置，above 上级设置，default 未设置
   */
  from: 'own' | 'above' | 'default';
  /**
   * 本单位最后一次设置的版本，0 为没有；更改时带回
   */
  version: number;
  /**
   * 本席位能否更改
   */
  canChange: boolean;
  history: {
    unit: string;
    unitName: string;
    /**
     * null 为恢复上级或系统的规定
     */
    value: string | number | boolean | null;
    /**
     * 生效日期
     */
    since: string;
    /**
     * 依据
     */
    basis: string;
    /**
     * 何人设置
     */
    setBy: string;
    /**
     * 时刻，ISO 8601，UTC
     */
    setAt: string;
  }[];
}
/**
 * 县、乡在台账上自行增加的字段
 */
export interface ExtraField {
  /**
   * 字段标识，x_ 开头，不会重复使用
   */
  id: string;
  /**
   * 由哪个单位设置
   */
  unit: string;
  unitName: string;
  register: string;
  registerLabel: string;
  /**
   * text 文字，count 整数，money 金额，date 日期，code 选项，yes-no 是否
   */
  kind: 'text' | 'count' | 'money' | 'date' | 'code' | 'yes-no';
  /**
   * 名称，也是导入时的表头
   */
  label: string;
  /**
   * 数字的计量单位，如“人”；其他种类为 null
   */
  measuredIn: string | null;
  /**
   * 选项的名称，依次；其他种类为空
   *
   * @maxItems 40
   */
  options: string[];
  /**
   * 填写说明
   */
  help: string | null;
  /**
   * 已停用：不再填写，原有内容照存
   */
  isEnded: boolean;
  canChange: boolean;
}
/**
 * 台账的声明：表单、列表、导入由此而来
 */
export interface Register {
  id: string;
  order: number;
  label: string;
  /**
   * 一行是什么
   */
  oneRow: string;
  about: string;
  /**
   * 依据
   */
  cites: string[];
  fields: Field[];
  /**
   * 按哪个日期字段列示
   */
  datedBy: string;
  /**
   * 列表中显示的字段
   */
  listed: string[];
  /**
   * 作为标题的字段
   */
  titledBy: string;
  /**
   * 作为编号的字段；null 由系统编号
   */
  numberedBy: string | null;
  /**
   * 单位一栏的名称；null 为全乡镇的，不分单位
   */
  unitLabel: string | null;
  /**
   * 不得重复的字段组合
   */
  unique: string[][];
  /**
   * 一行之内的校核
   */
  rules: {
    id: string;
    says: string;
    fields: string[];
    severity: 'refuse' | 'warn';
  }[];
  /**
   * 与所引台账的校核
   */
  links: {
    field: string;
    to: string;
    says: string;
  }[];
  /**
   * 不填的，取自所引的记录
   */
  takes: {
    field: string;
    /**
     * 引用字段
     */
    link: string;
    /**
     * 所引记录的字段
     */
    of: string;
    /**
     * 选项的对应
     */
    options: {
      [k: string]: string;
    } | null;
  }[];
  /**
   * 保存时随之更新所引记录的内容
   */
  gifts: {
    field: string;
    says: string;
  }[];
  /**
   * 接受汇总行
   */
  summaries: boolean;
  /**
   * flow 发生的事项，stock 存续的人和物
   */
  nature: 'flow' | 'stock';
  /**
   * 一行是一项分解下达的任务
   */
  isTasks: boolean;
  measures: Measure[];
}
/**
 * 台账的字段
 */
export interface Field {
  /**
   * 字段名
   */
  id: string;
  kind: FieldKind;
  /**
   * 中文名称
   */
  label: string;
  /**
   * 填写说明
   */
  hint: string | null;
  /**
   * 必填
   */
  required: boolean;
  /**
   * 何时可以不填
   */
  blank: string | null;
  example: string | null;
  /**
   * 个人信息：加密保存，遮蔽显示
   */
  personal: boolean;
  options: Option[] | null;
  /**
   * 格式（正则表达式）
   */
  pattern: string | null;
  min: number | null;
  max: number | null;
  /**
   * 日期可以晚于今天
   */
  future: boolean;
  /**
   * 引用所指的台账
   */
  register: string | null;
  /**
   * 表头的其他写法
   */
  synonyms: string[];
  /**
   * 列表字段的各部分
   */
  parts: FieldPart[] | null;
  /**
   * 县、乡自定的字段；台账原有的字段没有这一项
   */
  extra?: {
    /**
     * 由哪个单位增加
     */
    of: string;
    /**
     * 已停用
     */
    isEnded: boolean;
  };
}
/**
 * 选项：值和中文名称
 */
export interface Option {
  key: string;
  label: string;
}
/**
 * 列表字段的一个部分
 */
export interface FieldPart {
  /**
   * 字段名
   */
  id: string;
  kind: FieldKind;
  /**
   * 中文名称
   */
  label: string;
  /**
   * 填写说明
   */
  hint: string | null;
  /**
   * 必填
   */
  required: boolean;
  /**
   * 何时可以不填
   */
  blank: string | null;
  example: string | null;
  /**
   * 个人信息：加密保存，遮蔽显示
   */
  personal: boolean;
  options: Option[] | null;
  /**
   * 格式（正则表达式）
   */
  pattern: string | null;
  min: number | null;
  max: number | null;
  /**
   * 日期可以晚于今天
   */
  future: boolean;
  /**
   * 引用所指的台账
   */
  register: string | null;
}
/**
 * 计量
 */
export interface Measure {
  id: string;
  label: string;
  /**
   * 计量单位
   */
  unit: string;
  /**
   * 汇总行所填数量除以它为计量单位下的数：金额以分填，per 为 100
   */
  per: number;
  /**
   * 怎样计数
   */
  counts: string;
  kind: 'count' | 'sum' | 'distinct' | 'stock' | 'distinct-stock';
  /**
   * 按哪个字段的选项分列
   */
  by: string | null;
  /**
   * 可以用汇总行填报
   */
  canSummarise: boolean;
}
export interface OpenRecord {
  record: Record;
  history: HistoryEntry[];
  files: EvidenceFile[];
}
/**
 * 台账的一条记录
 */
export interface Record {
  id: string;
  register: string;
  /**
   * 单位编码
   */
  unit: string;
  unitName: string;
  /**
   * 编号
   */
  number: string;
  title: string;
  /**
   * row 一行，summary 汇总行
   */
  kind: 'row' | 'summary';
  /**
   * recorded 在册，void 作废
   */
  state: 'recorded' | 'void';
  /**
   * 列示日期
   */
  listedOn: string;
  /**
   * 版本号，从 1 起逐次加一
   */
  version: number;
  /**
   * 字段值；个人信息遮蔽，上级席位看不到个人信息；汇总行为空
   */
  fields: {
    [k: string]: FieldValue;
  };
  /**
   * 汇总行的内容；一般记录为 null
   */
  summary: {
    /**
     * 日期，YYYY-MM-DD
     */
    from: string;
    /**
     * 汇总期间的最后一日
     */
    on: string;
    states: SummaryStates;
    reason: string;
    evidence: string | null;
  } | null;
  /**
   * 时刻，ISO 8601，UTC
   */
  changedAt: string;
}
export interface HistoryEntry {
  /**
   * 版本号，从 1 起逐次加一
   */
  version: number;
  action: string;
  /**
   * 登记、更正、作废、导入……
   */
  actionLabel: string;
  person: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
  /**
   * 改动后的值
   */
  change: {
    [k: string]: FieldValue;
  };
  /**
   * 日志链的校验值
   */
  hash: string;
}
/**
 * 佐证材料
 */
export interface EvidenceFile {
  id: string;
  /**
   * 文件名
   */
  name: string;
  mediaType: string;
  sizeBytes: number;
  /**
   * SM3 校验值
   */
  digest: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  addedAt: string;
  /**
   * 上传人
   */
  addedBy: string;
  /**
   * 换下的前一版；null 为第一版
   */
  replaces: string | null;
}
export interface RecordChange {
  /**
   * 打开时的版本
   */
  version: number;
  /**
   * 改到哪个单位；不给为不变
   */
  unit?: string;
  /**
   * 编号；不给为不变
   */
  number?: string;
  /**
   * 字段值，以字段名为键
   */
  fields: {
    [k: string]: FieldValue;
  };
  /**
   * 本次提交的标识，由调用方给出：同一标识再次提交，不再保存，回答当时保存的结果，即使他人其后又有改动
   */
  request?: string;
  /**
   * 与他人改动不同、由本人逐项选定的，记入历次改动
   *
   * @maxItems 200
   */
  settled?: {
    /**
     * 字段名
     */
    field: string;
    /**
     * mine 本人填的，theirs 他人改的
     */
    kept: 'mine' | 'theirs';
    /**
     * 他人改动后的版本
     */
    version: number;
  }[];
}
export interface SavedRecord {
  id: string;
  unit: string;
  number: string;
  /**
   * 版本号，从 1 起逐次加一
   */
  version: number;
  /**
   * 已保存，但请留意
   */
  warnings: ErrorDetail[];
}
export interface RecordPage {
  records: Record[];
  /**
   * 取下一页时作为 after；null 为已是最后一页
   */
  next: string | null;
  /**
   * 总条数，至多数到 1000；只在第一页给出
   */
  total: number | null;
  /**
   * 多于 1000 条
   */
  totalIsMore: boolean;
}
export interface NewRecord {
  /**
   * 标识，由调用方给出；不给由系统生成
   */
  id?: string;
  /**
   * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
   */
  unit: string;
  /**
   * 编号；不给由系统编号
   */
  number?: string;
  /**
   * 字段值，以字段名为键
   */
  fields: {
    [k: string]: FieldValue;
  };
  /**
   * 本次提交的标识，由调用方给出：同一标识再次提交，不再保存，回答当时保存的结果，即使他人其后又有改动
   */
  request?: string;
}
export interface NewSummary {
  id?: string;
  /**
   * 单位编码：行政区划代码，内设机构在其后加 @ 和代号
   */
  unit: string;
  /**
   * 汇总期间的第一日
   */
  from: string;
  /**
   * 汇总期间的最后一日
   */
  on: string;
  states: SummaryStates;
  /**
   * 为何以汇总行登记
   */
  reason: string;
  /**
   * 证明材料
   */
  evidence?: string | null;
}
export interface RecentFile {
  id: string;
  /**
   * 文件名
   */
  name: string;
  mediaType: string;
  sizeBytes: number;
  /**
   * SM3 校验值
   */
  digest: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  addedAt: string;
  /**
   * 上传人
   */
  addedBy: string;
  /**
   * 换下的前一版；null 为第一版
   */
  replaces: string | null;
  unit: string;
  record: string;
  register: string;
  registerLabel: string;
  /**
   * 所属记录的编号
   */
  number: string;
}
export interface MatterPage {
  matters: ListedMatter[];
  /**
   * 取下一页时作为 after；null 为已是最后一页
   */
  next: string | null;
}
export interface ListedMatter {
  record: MatterRecord;
  /**
   * ended 已办结，overdue 已逾期，near 临近到期，running 办理中
   */
  status: 'ended' | 'overdue' | 'near' | 'running';
  ended: string | null;
  /**
   * 现在可以办理的环节
   */
  open: {
    step: string;
    label: string;
  }[];
  dueOn: string | null;
  daysLeft: number | null;
  /**
   * 标红、标黄的主要原因
   */
  because: string | null;
}
export interface MatterRecord {
  id: string;
  unit: string;
  unitName: string;
  register: string;
  registerLabel: string;
  number: string;
  title: string;
  /**
   * 版本号，从 1 起逐次加一
   */
  version: number;
  state: 'recorded' | 'void';
  /**
   * 日期，YYYY-MM-DD
   */
  listedOn: string;
}
export interface OpenMatter {
  record: MatterRecord;
  /**
   * 一条记录可以同时适用几个程序
   */
  matters: Matter[];
  files: EvidenceFile[];
}
/**
 * 一件事项
 */
export interface Matter {
  procedure: string;
  label: string;
  about: string;
  cites: string[];
  /**
   * ended 已办结，overdue 已逾期，near 临近到期，running 办理中
   */
  status: 'ended' | 'overdue' | 'near' | 'running';
  /**
   * 怎样办结的
   */
  ended: string | null;
  /**
   * 为什么标红、标黄：规则、日期、缺少的材料
   */
  reasons: MatterReason[];
  steps: MatterStep[];
  /**
   * 办理的是哪份年度报告；签批在报告页
   */
  report: {
    unit: string;
    year: number;
  } | null;
  clocks: Clock[];
  /**
   * 办理记录，旧的在前
   */
  journal: JournalEntry[];
}
export interface MatterReason {
  level: 'red' | 'yellow' | 'grey';
  step: string | null;
  says: string;
  cite: string | null;
}
/**
 * 事项的一个环节
 */
export interface MatterStep {
  id: string;
  label: string;
  /**
   * 办什么，一句话
   */
  says: string;
  /**
   * 对乡镇的约束：direct 直接适用，reference 参照执行，local 地方规定，practice 工作惯例
   */
  binds: 'direct' | 'reference' | 'local' | 'practice';
  /**
   * 依据
   */
  cites: string[];
  who: (
    | 'reporter'
    | 'clerk'
    | 'reviewer'
    | 'principal'
    | 'county-officer'
    | 'county-leader'
    | 'system-admin'
    | 'security-admin'
    | 'auditor'
  )[];
  /**
   * 由哪些岗位办理
   */
  whoLabels: string[];
  /**
   * 须先办理的环节
   */
  after: string[];
  /**
   * 可以不办，不用说明
   */
  optional: boolean;
  /**
   * 可以多次办理
   */
  repeats: boolean;
  /**
   * 前面的环节不齐备不得办理
   */
  gate: boolean;
  /**
   * 办理日期填入台账的哪个字段；null 为只记入办理记录
   */
  on: string | null;
  /**
   * 办理时一并填写的字段
   */
  asks: string[];
  outcomes: StepOutcome[];
  /**
   * 依法可以不办的情形
   */
  exemptions: StepExemption[];
  papers: Paper[];
  /**
   * done 已办，skipped 已登记不办，open 现在可办，waiting 等前面的环节，undecided 情况未填、还不能判断，not-applicable 不适用，closed 不能再办
   */
  stand: 'done' | 'skipped' | 'open' | 'waiting' | 'undecided' | 'not-applicable' | 'closed';
  doneOn: string | null;
  outcome: string | null;
  outcomeLabel: string | null;
  exemption: string | null;
  exemptionLabel: string | null;
  reason: string | null;
  /**
   * 办理人；由台账得知的为 null
   */
  by: string | null;
  at: string | null;
  /**
   * 佐证材料的标识，以材料（paper）为键
   */
  files: {
    [k: string]: string[];
  };
  /**
   * 须重新办理的，上一次的结果
   */
  again: string | null;
  /**
   * 本席位现在可以办理
   */
  may: boolean;
  /**
   * 环节由台账得知，本席位可以补附材料：以原来的日期、结果再登记一次
   */
  mayAttach: boolean;
  /**
   * 不能办理的原因
   */
  whyNot: string | null;
}
export interface StepOutcome {
  id: string;
  label: string;
  /**
   * 这样办理即办结
   */
  ends: string | null;
}
export interface StepExemption {
  id: string;
  label: string;
  cite: string;
}
export interface Paper {
  id: string;
  label: string;
  /**
   * 必须有该材料的依据；null 为可以有
   */
  must: string | null;
  /**
   * 可以起草该材料的文书
   */
  template: string | null;
}
/**
 * 期限
 */
export interface Clock {
  id: string;
  label: string;
  /**
   * 自收到申请之日起20个工作日内
   */
  rule: string;
  cite: string;
  /**
   * running 在期限内，near 临近到期，overdue 已逾期，met 按期办理，missed 逾期办理，filling 最短时间未满，full 已满，unassessable 不能推算
   */
  status: 'running' | 'near' | 'overdue' | 'met' | 'missed' | 'filling' | 'full' | 'unassessable';
  /**
   * 日期，YYYY-MM-DD
   */
  startedOn: string;
  dueOn: string | null;
  /**
   * 不能推算的原因
   */
  unassessable: string | null;
  /**
   * 怎样算出来的，逐句
   */
  because: string[];
  doneOn: string | null;
  /**
   * 距到期的天数；已逾期为负
   */
  daysLeft: number | null;
  /**
   * 等哪个环节
   */
  until: string;
  /**
   * 本县自行设定的天数
   */
  isOwn: boolean;
  /**
   * 对乡镇的约束：direct 直接适用，reference 参照执行，local 地方规定，practice 工作惯例
   */
  binds: 'direct' | 'reference' | 'local' | 'practice';
}
export interface JournalEntry {
  step: string;
  label: string;
  how: 'done' | 'skipped';
  on: string | null;
  outcomeLabel: string | null;
  exemptionLabel: string | null;
  reason: string | null;
  by: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
  /**
   * 佐证材料的标识，以材料（paper）为键
   */
  files: {
    [k: string]: string[];
  };
}
export interface StepAct {
  /**
   * 打开时的版本
   */
  version: number;
  /**
   * 程序；记录只适用一个程序的可以不给
   */
  procedure?: string;
  /**
   * 环节
   */
  step: string;
  /**
   * 办理日期；登记不办的为 null
   */
  on?: string | null;
  /**
   * 结果
   */
  outcome?: string | null;
  /**
   * 依法不办的情形；null 为办理
   */
  exemption?: string | null;
  /**
   * 不办的理由，或者说明
   */
  reason?: string | null;
  /**
   * 一并填写的字段
   */
  fields?: {
    [k: string]: FieldValue;
  };
  /**
   * 各项材料的佐证文件
   */
  papers?: {
    /**
     * @maxItems 50
     */
    [k: string]: string[];
  };
}
export interface Procedure {
  id: string;
  label: string;
  about: string;
  cites: string[];
  register: string;
  /**
   * 适用于哪些记录；null 为全部
   */
  when: string | null;
  steps: ProcedureStep[];
  clocks: ProcedureClock[];
}
export interface ProcedureStep {
  id: string;
  label: string;
  /**
   * 办什么，一句话
   */
  says: string;
  /**
   * 对乡镇的约束：direct 直接适用，reference 参照执行，local 地方规定，practice 工作惯例
   */
  binds: 'direct' | 'reference' | 'local' | 'practice';
  /**
   * 依据
   */
  cites: string[];
  who: (
    | 'reporter'
    | 'clerk'
    | 'reviewer'
    | 'principal'
    | 'county-officer'
    | 'county-leader'
    | 'system-admin'
    | 'security-admin'
    | 'auditor'
  )[];
  /**
   * 由哪些岗位办理
   */
  whoLabels: string[];
  /**
   * 须先办理的环节
   */
  after: string[];
  /**
   * 可以不办，不用说明
   */
  optional: boolean;
  /**
   * 可以多次办理
   */
  repeats: boolean;
  /**
   * 前面的环节不齐备不得办理
   */
  gate: boolean;
  /**
   * 办理日期填入台账的哪个字段；null 为只记入办理记录
   */
  on: string | null;
  /**
   * 办理时一并填写的字段
   */
  asks: string[];
  outcomes: StepOutcome[];
  /**
   * 依法可以不办的情形
   */
  exemptions: StepExemption[];
  papers: Paper[];
  /**
   * 何种情况下办理；null 为都办
   */
  when: string | null;
}
export interface ProcedureClock {
  id: string;
  label: string;
  rule: string;
  cite: string;
  until: string;
  /**
   * 县里可以另设天数
   */
  settable: boolean;
}
export interface TodoPage {
  todos: Todo[];
  /**
   * 取下一页时作为 after；null 为已是最后一页
   */
  next: string | null;
  /**
   * 总数，至多数到 1001（即 1000 以上）；只在第一页给出
   */
  counts: {
    all: number;
    overdue: number;
    near: number;
  } | null;
  /**
   * 最近一封提醒邮件；没有发过或者不是第一页的为 null
   */
  mail: ReminderMail | null;
}
/**
 * 一项待办
 */
export interface Todo {
  record: TodoRecord;
  procedure: string;
  procedureLabel: string;
  step: string;
  label: string;
  /**
   * 要办什么
   */
  says: string;
  /**
   * step 办理环节，fill 补填情况
   */
  kind: 'step' | 'fill';
  /**
   * undated 没有期限
   */
  status: 'overdue' | 'near' | 'running' | 'undated';
  /**
   * 最早可以办理的日期：法定的最短时间满之前不得办理
   */
  notBefore: string | null;
  /**
   * 从哪天起可以办理
   */
  openedOn: string;
  dueOn: string | null;
  daysLeft: number | null;
  /**
   * 期限的情况，一句话
   */
  dueSays: string | null;
  clock: Clock | null;
}
export interface TodoRecord {
  id: string;
  unit: string;
  unitName: string;
  register: string;
  registerLabel: string;
  number: string;
  title: string;
  /**
   * 版本号，从 1 起逐次加一
   */
  version: number;
}
export interface ReminderMail {
  /**
   * sending 没有得到邮件服务器的答复，sent 已发出，failed 没有发出
   */
  state: 'sending' | 'sent' | 'failed';
  /**
   * 日期，YYYY-MM-DD
   */
  onDay: string;
  /**
   * 提醒了几项
   */
  things: number;
  /**
   * 没有发出的原因，邮件服务器的原话
   */
  problem: string | null;
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
}
export interface LinkedRecord {
  id: string;
  unit: string;
  unitName: string;
  register: string;
  registerLabel: string;
  number: string;
  title: string;
  state: 'recorded' | 'void';
  /**
   * 日期，YYYY-MM-DD
   */
  listedOn: string;
  linkedBy: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  linkedAt: string;
}
/**
 * 一项年度任务
 */
export interface ListedTask {
  id: string;
  unit: string;
  unitName: string;
  number: string;
  /**
   * 版本号，从 1 起逐次加一
   */
  version: number;
  title: string;
  heading: string | null;
  source: string | null;
  /**
   * 责任人职务
   */
  post: string | null;
  /**
   * 配合单位
   */
  helpers: string | null;
  /**
   * 由上级下达
   */
  isFromAbove: boolean;
  /**
   * 日期，YYYY-MM-DD
   */
  issuedOn: string;
  dueOn: string | null;
  /**
   * 时限的原话
   */
  dueWords: string | null;
  doneOn: string | null;
  recalledOn: string | null;
  recallReason: string | null;
  /**
   * 改派给哪个单位
   */
  movedToName: string | null;
  progress: string | null;
  progressOn: string | null;
  /**
   * done 已完成，recalled 已撤回，overdue 已逾期，near 临近到期，open 在办
   */
  status: 'done' | 'recalled' | 'overdue' | 'near' | 'open';
  /**
   * 由列表中的哪项任务分解而来
   */
  partOf: string | null;
  /**
   * 分解的任务：共几项、完成几项；撤回的不计
   */
  parts: {
    all: number;
    done: number;
  };
  /**
   * 关联的记录
   */
  linked: number;
  target: TaskTarget;
}
/**
 * 读出的任务，尚未登记
 */
export interface ReadTasks {
  /**
   * 读到的文件名称
   */
  source: string | null;
  year: number | null;
  rows: ReadTask[];
}
export interface ReadTask {
  /**
   * 以字段名为键的文字；没有读出的不列
   */
  cells: {
    [k: string]: string;
  };
  /**
   * 须由人核对的地方
   */
  notes: string[];
  /**
   * 在原文第几行
   */
  line: number;
}
/**
 * 手上的工作
 */
export interface OpenWork {
  matters: number;
  /**
   * 未办结的环节超过 500 项
   */
  isMore: boolean;
  /**
   * 其中已逾期的
   */
  overdue: number;
  tasks: number;
  drafts: {
    registerLabel: string;
    isNew: boolean;
    /**
     * 时刻，ISO 8601，UTC
     */
    changedAt: string;
  }[];
  reports: {
    unitName: string;
    year: number;
  }[];
  letters: number;
  files: number;
}
export interface Reminders {
  /**
   * 每日待办邮件发到哪里；null 为不发
   */
  email: string | null;
  /**
   * 日历订阅地址何时生成；null 为没有
   */
  calendarSince: string | null;
  lastMail: ReminderMail | null;
}
/**
 * 数字：某单位某期间的一个指标
 */
export interface Figure {
  /**
   * 指标
   */
  indicator: string;
  label: string;
  /**
   * 数值，以 unit 计；没有数的为 null
   */
  value: number | null;
  state: FigureState;
  /**
   * 计量单位
   */
  unit: string;
  period: Period;
  /**
   * 单位编码（含下级）
   */
  of: string;
  /**
   * 由哪些计量得出；比率的依次为分子、分母
   */
  parts: {
    measure: string;
    label: string;
    value: number | null;
    unit: string;
  }[];
  /**
   * 所据记录和汇总数的条数
   */
  postings: number;
  /**
   * 其中数量未填的条数；大于 0 的，数字只是下限
   */
  blanks: number;
  /**
   * 依据汇总行的份额，0 至 1
   */
  summaryShare: number;
  /**
   * 没有数时的说明
   */
  because: string | null;
  /**
   * 统计到哪一日为止，单位撤并也以该日为准
   */
  asOf: string;
}
/**
 * 期间，首尾两日都计
 */
export interface Period {
  /**
   * 日期，YYYY-MM-DD
   */
  from: string;
  /**
   * 日期，YYYY-MM-DD
   */
  to: string;
}
export interface Breakdown {
  figure: Figure1;
  months: {
    periodText: string;
    figure: Figure;
  }[];
  /**
   * 上年同期各月，与 months 依次对应；期间超过一年的没有
   */
  former: {
    periodText: string;
    figure: Figure;
  }[];
  /**
   * 已并入其中另一单位的不单列
   */
  units: {
    unitName: string;
    figure: Figure;
  }[];
  /**
   * 以本单位名义登记、不在各下级单位之内的；没有下级的为 null
   */
  own: Figure | null;
  options: {
    option: string;
    label: string;
    figure: Figure;
  }[];
}
/**
 * 数字：某单位某期间的一个指标
 */
export interface Figure1 {
  /**
   * 指标
   */
  indicator: string;
  label: string;
  /**
   * 数值，以 unit 计；没有数的为 null
   */
  value: number | null;
  state: FigureState;
  /**
   * 计量单位
   */
  unit: string;
  period: Period;
  /**
   * 单位编码（含下级）
   */
  of: string;
  /**
   * 由哪些计量得出；比率的依次为分子、分母
   */
  parts: {
    measure: string;
    label: string;
    value: number | null;
    unit: string;
  }[];
  /**
   * 所据记录和汇总数的条数
   */
  postings: number;
  /**
   * 其中数量未填的条数；大于 0 的，数字只是下限
   */
  blanks: number;
  /**
   * 依据汇总行的份额，0 至 1
   */
  summaryShare: number;
  /**
   * 没有数时的说明
   */
  because: string | null;
  /**
   * 统计到哪一日为止，单位撤并也以该日为准
   */
  asOf: string;
}
export interface Trace {
  figure: Figure;
  measure: string;
  measureLabel: string;
  measureUnit: string;
  lines: TraceLine[];
  /**
   * 取下一页时作为 after；null 为已是最后一页
   */
  next: string | null;
}
export interface TraceLine {
  /**
   * 计入日期
   */
  on: string;
  /**
   * 计入数量，以计量单位计；存量减少为负
   */
  amount: number;
  /**
   * 去重计数时的键
   */
  key: string | null;
  /**
   * 依据
   */
  basis: 'row' | 'summary' | 'blank' | 'none' | 'not-applicable';
  record: Record;
}
/**
 * 指标
 */
export interface Indicator {
  id: string;
  label: string;
  unit: string;
  decimals: number;
  /**
   * 所在台账
   */
  register: string;
  /**
   * 定义
   */
  means: string;
  /**
   * 由哪些计量得出
   */
  measures: string[];
  kind: 'measure' | 'rate' | 'difference' | 'sum';
  /**
   * 没有分母时的说法
   */
  whenNone: string | null;
  /**
   * 高好还是低好；null 为不作评价
   */
  better: ('higher' | 'lower') | null;
  /**
   * 按选项分列的指标
   */
  options: {
    indicator: string;
    option: string;
    label: string;
  }[];
}
export interface RegisterFigures {
  indicators: IndicatorCourse[];
}
export interface IndicatorCourse {
  figure: Figure2;
  months: {
    period: Period;
    periodText: string;
    value: number | null;
    state: FigureState;
    because: string | null;
    /**
     * 依据汇总行的份额，0 至 1；汇总的数计入所汇总期间的最后一个月
     */
    summaryShare: number;
  }[];
  /**
   * 上年同期各月，与 months 依次对应；期间超过一年的没有
   */
  former: {
    period: Period;
    periodText: string;
    value: number | null;
    state: FigureState;
    because: string | null;
    /**
     * 依据汇总行的份额，0 至 1；汇总的数计入所汇总期间的最后一个月
     */
    summaryShare: number;
  }[];
  options: {
    indicator: string;
    label: string;
    value: number | null;
    state: FigureState;
  }[];
}
/**
 * 数字：某单位某期间的一个指标
 */
export interface Figure2 {
  /**
   * 指标
   */
  indicator: string;
  label: string;
  /**
   * 数值，以 unit 计；没有数的为 null
   */
  value: number | null;
  state: FigureState;
  /**
   * 计量单位
   */
  unit: string;
  period: Period;
  /**
   * 单位编码（含下级）
   */
  of: string;
  /**
   * 由哪些计量得出；比率的依次为分子、分母
   */
  parts: {
    measure: string;
    label: string;
    value: number | null;
    unit: string;
  }[];
  /**
   * 所据记录和汇总数的条数
   */
  postings: number;
  /**
   * 其中数量未填的条数；大于 0 的，数字只是下限
   */
  blanks: number;
  /**
   * 依据汇总行的份额，0 至 1
   */
  summaryShare: number;
  /**
   * 没有数时的说明
   */
  because: string | null;
  /**
   * 统计到哪一日为止，单位撤并也以该日为准
   */
  asOf: string;
}
export interface ImportResult {
  rows: number;
  /**
   * 新增
   */
  created: number;
  /**
   * 更正
   */
  updated: number;
  /**
   * 未变
   */
  unchanged: number;
  /**
   * 读的是哪张工作表
   */
  sheet: string;
  /**
   * 没有对应字段、未导入的列
   */
  ignored: string[];
  dryRun: boolean;
  /**
   * 已导入，但请留意的行
   */
  warnings: ErrorDetail[];
}
/**
 * 没有导入
 */
export interface ImportRefusal {
  /**
   * 错误代码，不随版本改变含义
   */
  code: string;
  /**
   * 错在哪里、差多少、依据哪一条
   */
  message: string;
  /**
   * 怎样处理
   */
  remedy: string;
  /**
   * 逐处问题；没有的为空
   */
  details: ErrorDetail[];
  /**
   * 本次请求的编号，报修时请提供
   */
  reference: string;
  /**
   * 标注了问题的工作簿；读不出的文件为 null
   */
  marked: {
    id: string;
    /**
     * 下载地址，30 分钟内有效
     */
    url: string;
    fileName: string;
  } | null;
}
export interface TypedRows {
  /**
   * 登记到哪个单位；不给为本席位的单位
   */
  unit?: string;
  /**
   * 只校核，不登记
   */
  dryRun?: boolean;
  /**
   * 各列的名称
   *
   * @minItems 1
   * @maxItems 100
   */
  headings: string[];
  /**
   * 各行各格的文字，照人们的写法
   *
   * @minItems 1
   * @maxItems 1000
   */
  rows: string[][];
}
export interface ReportListed {
  unit: string;
  unitName: string;
  year: number;
  /**
   * draft 草稿，approved 已批准
   */
  state: 'draft' | 'approved';
  /**
   * 0 为尚无人改动
   */
  version: number;
  changedAt: string | null;
  /**
   * 已有的签批；正文此后有无变化，打开报告可知
   */
  signed: {
    label: string;
    name: string;
    /**
     * 本人所签
     */
    isOwn: boolean;
  }[];
}
export interface OpenReport {
  report: ReportTree;
  /**
   * draft 草稿，approved 已批准
   */
  state: 'draft' | 'approved';
  /**
   * 0 为尚无人改动
   */
  version: number;
  edits: DraftEdits;
  approval: {
    approvedBy: string;
    /**
     * 日期，YYYY-MM-DD
     */
    approvedOn: string;
  } | null;
  /**
   * 正文的校验值；签批时送回，正文有变化的不予签批
   */
  words: string;
  /**
   * 应当签批的人，缺一不可
   */
  signers: {
    id: string;
    label: string;
  }[];
  /**
   * 已有的签批
   */
  signatures: {
    /**
     * 签批人的标识，如 secretary、head
     */
    as: string;
    /**
     * 职务
     */
    label: string;
    name: string;
    /**
     * 单位和岗位
     */
    seat: string;
    /**
     * 时刻，ISO 8601，UTC
     */
    at: string;
    /**
     * 正文改动的，签批失效
     */
    stands: boolean;
    /**
     * 本人所签
     */
    isOwn: boolean;
  }[];
  /**
   * 办理这份报告的台账记录
   */
  handling: {
    unit: string;
    record: string;
  } | null;
}
/**
 * 报告：文稿、可改的各段、数字及其出处
 */
export interface ReportTree {
  outline: string;
  unit: {
    code: string;
    name: string;
  };
  year: number;
  /**
   * 日期，YYYY-MM-DD
   */
  asOf: string;
  document: Document;
  blocks: ReportBlock[];
  figures: FigureNode[];
  warnings: Warning[];
}
/**
 * 报告文稿
 */
export interface Document {
  title: string[];
  /**
   * 发文字号
   */
  docNumber: string | null;
  /**
   * 主送机关
   */
  addressee: string;
  body: Block[];
  /**
   * 落款
   */
  signature: {
    bodies: string[];
    date: string | null;
  };
  /**
   * 附注
   */
  note: string | null;
  /**
   * 抄送机关
   */
  copyTo: string | null;
  annexes: {
    title: string;
    body: Block[];
  }[];
  /**
   * 每页页眉的标记，如 草稿、演示数据
   */
  mark: string | null;
}
/**
 * 可改的一段
 */
export interface ReportBlock {
  /**
   * 不随重新生成而变
   */
  id: string;
  section: string;
  kind: 'heading' | 'paragraph';
  /**
   * 在 document.body 中的起点
   */
  start: number;
  length: number;
  /**
   * 系统生成的文字，数字写成 {ref}
   */
  composed: string;
  /**
   * 现在的文字，数字写成 {ref}
   */
  text: string;
  edited: boolean;
  editable: boolean;
  /**
   * cause 原因待核对，placeholder 待填写
   */
  marked: ('cause' | 'placeholder') | null;
}
/**
 * 文中的一个数字
 */
export interface FigureNode {
  ref: string;
  block: string;
  /**
   * 所印文字，如 406起
   */
  printed: string;
  value: number;
  unit: string;
  /**
   * 四舍五入可能造成的最大差；0 为准确
   */
  within: number;
  sentence: string;
  label: string;
  /**
   * 怎样计数
   */
  means: string;
  period: string;
  source: FigureSource;
}
/**
 * 提示经办人
 */
export interface Warning {
  kind:
    | 'blank'
    | 'partial'
    | 'summary'
    | 'cause'
    | 'placeholder'
    | 'edit-outdated'
    | 'edit-figure'
    | 'edit-typed'
    | 'edit-sense';
  /**
   * must 批准前必须处理，look 请留意
   */
  severity: 'must' | 'look';
  register: string | null;
  indicators: string[];
  block: string | null;
  says: string;
}
/**
 * 经办人对草稿的改动
 */
export interface DraftEdits {
  /**
   * @maxItems 2000
   */
  blocks: {
    /**
     * 段的标识
     */
    block: string;
    /**
     * 改成的文字；数字写成 {ref}；空为删去这一段；换行为分段
     */
    text: string;
    /**
     * 改动时系统生成的文字（composed）
     */
    over: string;
  }[];
  /**
   * 发文字号
   */
  docNumber: string | null;
  /**
   * 成文日期
   */
  signedOn: string | null;
}
export interface ReportSignature {
  /**
   * 签批人的标识，如 secretary、head
   */
  as: string;
  /**
   * 职务
   */
  label: string;
  name: string;
  /**
   * 单位和岗位
   */
  seat: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
}
/**
 * 固化的数字与现在台账的核对
 */
export interface Verification {
  /**
   * 一致
   */
  equal: number;
  /**
   * 有变化
   */
  drifted: number;
  /**
   * 无法核对
   */
  unknown: number;
  figures: VerifiedFigure[];
}
export interface VerifiedFigure {
  key: string;
  label: string;
  /**
   * 文中何处这样写
   */
  said: {
    ref: string;
    printed: string;
  }[];
  verdict: 'equal' | 'drifted' | 'unknown';
  /**
   * 有变化的，固化时
   */
  from: {
    state: FigureState;
    value: number | null;
  } | null;
  /**
   * 有变化的，现在；与固化时相同的，只是所据记录有改动
   */
  to: {
    state: FigureState;
    value: number | null;
  } | null;
  /**
   * 无法核对的原因
   */
  because: string | null;
  /**
   * 固化以后的改动
   */
  entries: {
    seq: number;
    register: string;
    record: string;
    number: string;
    version: number;
    action: string;
    actionLabel: string;
    person: string;
    at: string;
  }[];
}
/**
 * 法度生成的报告数据（report.json）
 */
export interface ReportDataGiven {
  frozen: {
    schema: 'fadu.report/1';
    outline: string;
    law: string;
    unit: {
      code: string;
      name: string;
    };
    year: number;
    /**
     * 日期，YYYY-MM-DD
     */
    asOf: string;
    /**
     * 日期，YYYY-MM-DD
     */
    approvedOn: string;
    document: string;
    /**
     * @maxItems 5000
     */
    figures: FrozenFigure[];
    [k: string]: unknown;
  };
  chain: {
    seq: number;
    hash: string;
  };
  [k: string]: unknown;
}
/**
 * 固化的数字
 */
export interface FrozenFigure {
  key: string;
  foundation: Foundation;
  label: string;
  /**
   * 文中何处这样写
   */
  said: {
    ref: string;
    printed: string;
  }[];
  state: FigureState;
  value: number | null;
  unit: string;
  /**
   * 由哪些计量得出；比率的依次为分子、分母
   */
  parts: {
    measure: string;
    label: string;
    value: number | null;
    unit: string;
  }[];
  postings: number;
  blanks: number;
  summaryShare: number;
  digest: string;
}
export interface ReportVersionListed {
  /**
   * 0 为系统成文、尚无人改动
   */
  version: number;
  /**
   * 系统成文、修改、恢复旧版、签批、签批完毕、撤回、县级退回
   */
  act: 'compose' | 'edit' | 'restore' | 'sign' | 'approve' | 'withdraw' | 'return';
  /**
   * 恢复自第几版，以何职务签批，撤回理由，退回意见
   */
  note: string | null;
  person: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
  /**
   * 与前一版读来不同的段，台账数字变化的也算
   */
  changed: {
    block: string;
    beginning: string;
  }[];
}
export interface ReportVersion {
  /**
   * 0 为系统成文、尚无人改动
   */
  version: number;
  /**
   * 系统成文、修改、恢复旧版、签批、签批完毕、撤回、县级退回
   */
  act: 'compose' | 'edit' | 'restore' | 'sign' | 'approve' | 'withdraw' | 'return';
  /**
   * 恢复自第几版，以何职务签批，撤回理由，退回意见
   */
  note: string | null;
  person: string;
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
  edits: DraftEdits;
  snapshot: {
    blocks: SnapshotBlock[];
    /**
     * 当时的数字
     */
    figures: {
      [k: string]: {
        label: string;
        printed: string;
      };
    };
  };
}
export interface SnapshotBlock {
  id: string;
  kind: 'heading' | 'paragraph';
  /**
   * 标题的序号
   */
  number: string;
  /**
   * 数字写成 {ref}；空为已删去
   */
  text: string;
  /**
   * 当时系统生成的文字
   */
  composed: string;
  edited: boolean;
}
/**
 * 一条批注和对它的答复；不印入报告
 */
export interface RemarkThread {
  id: string;
  /**
   * 所批注的段
   */
  block: string;
  /**
   * 批注时该段的开头
   */
  beginning: string;
  /**
   * 所选的文字；空为整段
   */
  passage: string | null;
  /**
   * 县级提出的，县级可见；其余只有乡镇可见
   */
  byCounty: boolean;
  isOpen: boolean;
  /**
   * 本席位可以了结或者重开
   */
  maySettle: boolean;
  remarks: {
    id: string;
    /**
     * 批注、答复、了结、重开
     */
    act: 'comment' | 'answer' | 'resolve' | 'reopen';
    says: string;
    name: string;
    role: string;
    /**
     * 时刻，ISO 8601，UTC
     */
    at: string;
  }[];
}
/**
 * 雷同段落的来源，可并排对照
 */
export interface CopiedFrom {
  /**
   * 来源的审读；null 为法度批准的报告
   */
  review: string | null;
  fileName: string;
  unitName: string | null;
  year: number | null;
  /**
   * 占本文字数的份额，0 至 1
   */
  share: number;
  /**
   * 雷同的字数
   */
  letters: number;
  /**
   * 各段：one 为本文，other 为来源
   */
  passages: {
    one: {
      /**
       * 在 text 中的起点（UTF-16）
       */
      start: number;
      /**
       * 在 text 中的终点，不含
       */
      end: number;
      text: string;
    };
    other: {
      /**
       * 在 text 中的起点（UTF-16）
       */
      start: number;
      /**
       * 在 text 中的终点，不含
       */
      end: number;
      text: string;
    };
    letters: number;
  }[];
}
export interface BlockFinding {
  id: string;
  verdict: FindingVerdict;
  label: string;
  says: string;
  fix: string;
  /**
   * 所指的文字
   */
  excerpt: string;
}
export interface ReviewListed {
  id: string;
  fileName: string;
  /**
   * 哪个单位的报告；null 为没有指明，文中也认不出
   */
  unit: string | null;
  unitName: string | null;
  /**
   * 报告的年度
   */
  year: number | null;
  /**
   * 时刻，ISO 8601，UTC
   */
  createdAt: string;
  /**
   * 谁送审读的
   */
  by: string;
  chars: number;
  /**
   * 仍须处理的问题：尚未判断和判断为对的
   */
  standing: {
    fail: number;
    doubt: number;
    unassessable: number;
  };
  /**
   * 判断为不对、已改的
   */
  settled: {
    wrong: number;
    mended: number;
  };
  /**
   * 仍须处理的问题，按规则合计
   */
  rules: {
    rule: string;
    label: string;
    verdict: FindingVerdict;
    times: number;
  }[];
  /**
   * 台账有变动，或又有报告须与它比较：打开后按现状重新核对
   */
  isStale: boolean;
}
/**
 * 一份报告的审读
 */
export interface Review {
  id: string;
  fileName: string;
  /**
   * 哪个单位的报告；null 为没有指明，文中也认不出
   */
  unit: string | null;
  unitName: string | null;
  /**
   * 报告的年度
   */
  year: number | null;
  /**
   * 时刻，ISO 8601，UTC
   */
  createdAt: string;
  /**
   * 谁送审读的
   */
  by: string;
  reading: {
    /**
     * 发文单位，文中没有的为 null
     */
    org: string | null;
    county: string | null;
    year: number | null;
    issuedOn: string | null;
    docNumber: string | null;
    addressees: string[];
    /**
     * 法定内容：举措和成效、不足、原因、第一责任人职责、下一年安排
     */
    contents: {
      measures: boolean;
      shortcomings: boolean;
      causes: boolean;
      principal: boolean;
      plan: boolean;
    };
    /**
     * 字符数
     */
    chars: number;
    source: 'txt' | 'docx' | 'doc' | 'pdf' | 'ofd' | 'pasted';
    /**
     * 是否为法治政府建设报告；不是的，专门的规则没有适用
     */
    isReport: boolean;
    /**
     * 因体裁不同而没有适用的规则数
     */
    skippedRules: number;
  };
  /**
   * 读出的全文
   */
  text: string;
  headings: HeadingRead[];
  figures: FigureRead[];
  citations: CitationRead[];
  /**
   * 由重到轻
   */
  findings: Finding[];
  /**
   * 没有指明单位和年度的为空
   */
  comparisons: FigureComparison[];
  /**
   * 没有指明单位和年度的为空
   */
  proposals: AdoptionProposal[];
}
export interface HeadingRead {
  /**
   * 在 text 中的起点（UTF-16）
   */
  start: number;
  /**
   * 在 text 中的终点，不含
   */
  end: number;
  level: number;
  number: string;
  text: string;
}
/**
 * 读出的一个数字
 */
export interface FigureRead {
  /**
   * 在 text 中的起点（UTF-16）
   */
  start: number;
  /**
   * 在 text 中的终点，不含
   */
  end: number;
  text: string;
  /**
   * 数值；范围为两端。金额以元计
   */
  value: number | never[];
  unit: string;
  /**
   * 约数词：余、近、不少于；没有的为空
   */
  approx: string;
  /**
   * result 已做，target 要求，threshold 规定的限度，plan 打算
   */
  role: 'result' | 'target' | 'threshold' | 'plan';
  /**
   * 台账；other 为不属于任何台账
   */
  register: string;
  registerLabel: string | null;
  /**
   * 数的是什么，原文的词
   */
  subject: string;
  period: {
    /**
     * 日期，YYYY-MM-DD
     */
    from: string;
    /**
     * 日期，YYYY-MM-DD
     */
    to: string;
  } | null;
}
export interface CitationRead {
  /**
   * 在 text 中的起点（UTF-16）
   */
  start: number;
  /**
   * 在 text 中的终点，不含
   */
  end: number;
  title: string;
  /**
   * 文号；认不出的为 null
   */
  instrument: string | null;
}
/**
 * 一处问题
 */
export interface Finding {
  /**
   * 在本次审读中唯一
   */
  id: string;
  rule: string;
  /**
   * 规则名称
   */
  label: string;
  /**
   * 类别的标识
   */
  family: string;
  /**
   * 类别
   */
  familyLabel: string;
  verdict: FindingVerdict;
  /**
   * 在 text 中的起点（UTF-16）
   */
  start: number;
  /**
   * 在 text 中的终点，不含
   */
  end: number;
  /**
   * 原文
   */
  excerpt: string;
  /**
   * 哪里不对
   */
  says: string;
  /**
   * 为什么
   */
  because: string;
  /**
   * 怎样改
   */
  fix: string;
  /**
   * 依据；null 为公文写作的通常要求
   */
  basis: string | null;
  /**
   * 同一单位、年度、规则、语句相同，文稿改版后不变
   */
  fingerprint: string;
  /**
   * 轻重，大者在前
   */
  weight: number;
  /**
   * 雷同的，与哪一份、哪几段；其他问题为 null
   */
  copied: CopiedFrom | null;
  /**
   * 经人判断：right 对，wrong 不对（不作问题），mended 已改；null 为尚未判断
   */
  judgement: ('right' | 'wrong' | 'mended') | null;
  /**
   * 判断时所写的说明
   */
  note: string | null;
  judgedBy: string | null;
}
/**
 * 报告的数字与台账的比较
 */
export interface FigureComparison {
  /**
   * figures 中的位置，从 0 起
   */
  figure: number;
  /**
   * equal 与台账一致；differs 不一致；unsupported 台账中没有依据；summary 一致，但依据的是汇总行
   */
  verdict: 'equal' | 'differs' | 'unsupported' | 'summary';
  says: string;
  /**
   * 对应的指标；由行数或其他方法得出的，没有指标
   */
  indicator: string | null;
  label: string | null;
  /**
   * 台账中的数
   */
  ours: number | null;
  unit: string;
  /**
   * 报告比台账多多少，少的为负
   */
  by: number | null;
  /**
   * 依据汇总行的份额，0 至 1
   */
  summaryShare: number;
  /**
   * 可能说明差异的记录，至多 20 条
   */
  records: {
    id: string;
    unit: string;
    number: string;
    /**
     * 日期，YYYY-MM-DD
     */
    on: string;
    /**
     * 计入的数量，以指标的单位计
     */
    amount: number;
    /**
     * 为何可能与此有关
     */
    why: string;
  }[];
}
/**
 * 建议登记为汇总行的一个数字
 */
export interface AdoptionProposal {
  /**
   * figures 中的位置，从 0 起
   */
  figure: number;
  /**
   * 计量的标识
   */
  indicator: string;
  label: string;
  register: string;
  registerLabel: string;
  unit: string;
  /**
   * 金额以分计
   */
  isMoney: boolean;
  amount: number;
  /**
   * 所在的句子，作为依据
   */
  sentence: string;
  /**
   * 该台账当年已有记录：再以汇总行登记会重复计数
   */
  kept: boolean;
  /**
   * 时点数：作为年末的数登记，不作为以后的基数
   */
  isAsOf: boolean;
  /**
   * 指标由原文的词直接认定；否则须人选定
   */
  isSure: boolean;
  /**
   * 同一台账、单位相同的其他计量
   */
  others: {
    indicator: string;
    label: string;
  }[];
}
export interface CopiedPair {
  one: {
    /**
     * 审读的标识；null 为法度批准的报告
     */
    id: string | null;
    fileName: string;
    unit: string | null;
    unitName: string | null;
    year: number | null;
  };
  other: {
    /**
     * 审读的标识；null 为法度批准的报告
     */
    id: string | null;
    fileName: string;
    unit: string | null;
    unitName: string | null;
    year: number | null;
  };
  /**
   * 较短一份中雷同文字的份额，0 至 1
   */
  share: number;
  /**
   * 雷同的字数
   */
  letters: number;
  passages: {
    one: {
      /**
       * 在 text 中的起点（UTF-16）
       */
      start: number;
      /**
       * 在 text 中的终点，不含
       */
      end: number;
      text: string;
    };
    other: {
      /**
       * 在 text 中的起点（UTF-16）
       */
      start: number;
      /**
       * 在 text 中的终点，不含
       */
      end: number;
      text: string;
    };
    letters: number;
  }[];
}
export interface DraftLine {
  register: string;
  registerLabel: string;
  /**
   * null 为新登记，table 为表格登记
   */
  record: ('table' | string) | null;
  /**
   * 时刻，ISO 8601，UTC
   */
  changedAt: string;
}
export interface ListViews {
  views: ListView[];
}
export interface ListView {
  id: string;
  name: string;
  /**
   * 筛选、排序和列，与页面地址中的相同
   */
  query: string;
}
export interface LogPage {
  unit: string;
  unitName: string;
  entries: LogEntry[];
  next: number | null;
}
export interface LogEntry {
  /**
   * 序号，从 1 起
   */
  seq: number;
  /**
   * 时刻，ISO 8601，UTC
   */
  at: string;
  person: string;
  action: string;
  actionLabel: string;
  subject: 'record' | 'report' | 'setting' | 'seat' | 'file' | 'review';
  subjectId: string;
  unit: string;
  unitName: string;
  version: number;
  /**
   * 前一条的校验值
   */
  previous: string;
  /**
   * SM3 校验值
   */
  hash: string;
}
export interface LogCheck {
  unit: string;
  /**
   * 核对的条数
   */
  entries: number;
  intact: boolean;
  /**
   * 从哪一条起对不上
   */
  brokenAt: number | null;
  says: string;
}
